package io.github.dockerfilestages.ide.actions;

import java.util.Optional;

/** One way to fix what a diagnostic reports; empty where it does not apply. */
@FunctionalInterface
interface Fix {
    Optional<Change> find(Problem problem);
}
