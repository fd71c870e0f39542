package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * Something wrong in what a user has written; the default is used instead.
 *
 * @param range where it is written; absent if the source is not text
 * @param name of the setting; empty for the settings as a whole
 * @param clause what is wrong, as a clause that follows the name
 */
public record SettingProblem(Optional<TextRange> range, String name, String clause) {

    /** A value of a wrong type. */
    static SettingProblem wrong(String name, String expectation, SettingValue value) {
        return new SettingProblem(value.range(), name, "must be " + expectation + "; " + value + " is ignored");
    }
}
