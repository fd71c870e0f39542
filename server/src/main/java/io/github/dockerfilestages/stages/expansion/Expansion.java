package io.github.dockerfilestages.stages.expansion;

import java.util.Optional;
import java.util.Set;

/**
 * The result of replacing the variables of a word.
 *
 * @param text the result; empty when there is an error
 * @param matched the variables that had a value
 * @param unmatched the variables that had none, in the order in which they were looked up
 * @param error why there is no result, as a clause
 */
public record Expansion(String text, Set<String> matched, Set<String> unmatched, Optional<String> error) {

    /** Whether the result is empty, which makes BuildKit stop the build. */
    public boolean isBlank() {
        return error.isEmpty() && text.isEmpty();
    }
}
