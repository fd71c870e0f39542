package io.github.dockerfilestages.files;

import io.github.dockerfilestages.buildfiles.formats.BuildFileReaders;
import io.github.dockerfilestages.workspace.DockerfileNames;
import java.util.stream.Stream;

/**
 * The files of which an editor is to tell when they change, as far as patterns can say which: a script without an ending,
 * or a Dockerfile with a name like no other, is found when folders are searched, or when it is opened.
 */
public final class WatchedFiles {
    private WatchedFiles() {}

    /** Patterns of the protocol. */
    public static Stream<String> globs() {
        return Stream.of(DockerfileNames.globs(), BuildFileReaders.globs(), Stream.of("**/" + GitIgnore.FILE))
                .flatMap(globs -> globs);
    }
}
