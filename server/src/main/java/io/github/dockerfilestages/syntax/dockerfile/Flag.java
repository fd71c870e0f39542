package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.CommonWords;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A {@code --name=value} between keyword and arguments.
 *
 * @param name without the dashes, in its original case
 * @param value after the first {@code =}; absent when there is none
 * @param nameRange the dashes and the name
 * @param range the whole word as written, quotes included
 * @param fields the comma-separated fields of the value of a {@code --mount}; empty for other flags
 */
public record Flag(String name, Optional<Word> value, TextRange nameRange, TextRange range, List<MountField> fields) {

    public Flag {
        name = CommonWords.shared(name);
    }

    boolean isNamed(String wanted) {
        return name.equals(wanted);
    }
}
