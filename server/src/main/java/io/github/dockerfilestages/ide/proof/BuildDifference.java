package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.stages.Stage;

/** What edits would change about the builds of a file. */
public sealed interface BuildDifference {

    /** A parser directive or an ARG before the first FROM, which all stages depend on. */
    record OtherHead() implements BuildDifference {}

    /**
     * A stage would build something else.
     *
     * @param stage before the edits
     */
    record OtherBuild(Stage stage) implements BuildDifference {}
}
