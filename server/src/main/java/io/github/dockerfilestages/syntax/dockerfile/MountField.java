package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.LowerCase;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;

/**
 * A field of a {@code --mount}.
 *
 * @param key as written; BuildKit compares it in lowercase
 * @param value after the first {@code =}; absent when there is none
 */
public record MountField(Word key, Optional<Word> value) {

    /** Whether the key is this one, which is in lowercase. */
    public boolean isKey(String name) {
        return LowerCase.of(key.value()).equals(name);
    }
}
