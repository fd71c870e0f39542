package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import java.util.Optional;

/**
 * What one diagnostic code says of one thing, silenced or not.
 *
 * @param <T> what it looks at: a reference, a stage, a flag
 */
@FunctionalInterface
public interface Rule<T> {
    Optional<Finding> find(T subject, Inspection inspection);
}
