package io.github.dockerfilestages.files;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.workspace.DockerfileNames;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import java.util.stream.Stream;

/**
 * The files that a client is asked to watch, as far as patterns can match them. A script without an ending, or a
 * Dockerfile with an unusual name, is found when folders are searched or when it is opened.
 */
public final class WatchedFiles {
    private WatchedFiles() {}

    /** Patterns of the protocol. */
    public static Stream<String> globs() {
        return Stream.of(
                        DockerfileNames.globs(),
                        BuildFileReaders.globs(),
                        Stream.of("**/" + GitIgnore.FILE),
                        ConfigurationFile.NAMES.stream().map(name -> "**/" + name))
                .flatMap(globs -> globs);
    }
}
