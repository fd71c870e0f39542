package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import java.util.Optional;

/**
 * Checks one item for one diagnostic code, whether or not the code is silenced.
 *
 * @param <T> what the rule checks: a reference, a stage, a flag
 */
@FunctionalInterface
public interface Rule<T> {
    Optional<Finding> find(T subject, Inspection inspection);
}
