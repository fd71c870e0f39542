package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.text.TextEdit;
import java.util.Optional;

/** Adds the entry with the target of a build, as one format of build files writes it. */
interface EntryWriter {
    /**
     * Inserts the entry as a line of its own; empty where a block is not written line by line.
     *
     * @param line the line with the name of the build
     */
    Optional<TextEdit> target(int line, String stage);
}
