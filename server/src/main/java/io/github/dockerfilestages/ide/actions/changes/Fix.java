package io.github.dockerfilestages.ide.actions.changes;

import java.util.Optional;

/** One way to fix what a diagnostic reports; empty where it does not apply. */
@FunctionalInterface
public interface Fix {
    Optional<Change> find(FixRequest problem);
}
