package io.github.dockerfilestages.project.files;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a Dockerfile in the project: its own file, or a build file that contains it.
 *
 * @param file that contains it
 * @param inline for an inline Dockerfile, the index of its build in the file
 */
public record DockerfileId(FilePath file, OptionalInt inline) {

    /** A Dockerfile with its own file. */
    public static DockerfileId of(FilePath file) {
        return new DockerfileId(file, OptionalInt.empty());
    }

    static DockerfileId inside(FilePath buildFile, int build) {
        return new DockerfileId(buildFile, OptionalInt.of(build));
    }

    public boolean isInline() {
        return inline.isPresent();
    }

    /** Written by hand, as is {@link #hashCode}: the first call of a generated one costs ten milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DockerfileId id && file.equals(id.file) && inline.equals(id.inline);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + inline.hashCode();
    }
}
