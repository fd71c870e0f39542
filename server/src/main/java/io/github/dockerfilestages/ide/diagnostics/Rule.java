package io.github.dockerfilestages.ide.diagnostics;

import java.util.Optional;

/**
 * What one diagnostic code says of one thing, silenced or not.
 *
 * @param <T> what it looks at: a reference, a stage, a flag
 */
@FunctionalInterface
interface Rule<T> {
    Optional<Finding> find(T subject, Inspection inspection);
}
