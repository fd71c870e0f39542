package io.github.dockerfilestages.project;

import java.util.OptionalInt;

/**
 * Which Dockerfile of the project: a file of its own, or one that is written inside a build file.
 *
 * @param file the file that it stands in
 * @param inline of one inside a build file, the index of its build there
 */
public record DockerfileId(FilePath file, OptionalInt inline) {

    /** A Dockerfile that is a file of its own. */
    public static DockerfileId of(FilePath file) {
        return new DockerfileId(file, OptionalInt.empty());
    }

    static DockerfileId inside(FilePath buildFile, int build) {
        return new DockerfileId(buildFile, OptionalInt.of(build));
    }

    public boolean isInline() {
        return inline.isPresent();
    }
}
