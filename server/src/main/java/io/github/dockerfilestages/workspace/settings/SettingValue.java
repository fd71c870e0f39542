package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A value that a user has written for a setting, in whatever language. It may have any shape: what is missing, or has
 * another type than the one asked for, is empty. As text, it is shown in messages.
 */
public interface SettingValue {
    /** Whether there is a value at all; {@code null} is none. */
    boolean isPresent();

    Optional<String> string();

    Optional<Boolean> flag();

    /** The elements of a list. */
    Optional<List<SettingValue>> elements();

    /** The entries of an object, in their order. */
    Optional<List<SettingEntry>> entries();

    /** Where it is written; absent if the source is not text. */
    Optional<TextRange> range();

    /**
     * An entry of an object.
     *
     * @param nameRange of its name
     */
    record SettingEntry(String name, Optional<TextRange> nameRange, SettingValue value) {}
}
