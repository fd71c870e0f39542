package io.github.dockerfilestages.stages;

import java.util.Optional;
import java.util.Set;

/**
 * What a word becomes when its variables are replaced.
 *
 * @param text the result; empty when there is an error
 * @param matched the variables that had a value
 * @param unmatched the variables that had none, in the order in which they were met
 * @param error why there is no result, as a clause
 */
public record Expansion(String text, Set<String> matched, Set<String> unmatched, Optional<String> error) {

    /** Whether the word becomes nothing at all, for which BuildKit stops the build. */
    public boolean isBlank() {
        return error.isEmpty() && text.isEmpty();
    }
}
