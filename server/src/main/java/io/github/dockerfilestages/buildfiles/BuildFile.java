package io.github.dockerfilestages.buildfiles;

import java.util.List;
import java.util.Optional;

/**
 * What a build file says.
 *
 * @param builds in the order of the text
 * @param warning why a part of it could not be read, for the log; empty when all of it was
 */
public record BuildFile(List<Build> builds, Optional<String> warning) {
    public static final BuildFile EMPTY = new BuildFile(List.of(), Optional.empty());

    /** A file all of which was read. */
    public static BuildFile of(List<Build> builds) {
        return new BuildFile(builds, Optional.empty());
    }
}
