package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Value;
import java.util.Objects;

/** A build and its file. Two are equal when they are the same build of one file. */
record GroupedBuild(ProjectBuildFile file, Build build) {
    @Override
    @SuppressWarnings("ReferenceEquality") // a file can contain equal builds
    public boolean equals(Object other) {
        return other instanceof GroupedBuild part
                && build == part.build
                && file.path().equals(part.file.path());
    }

    @Override
    public int hashCode() {
        return Objects.hash(file.path(), build.name());
    }

    Sourced sourced(Value value) {
        return new Sourced(file.path(), value);
    }

    /** A value and the file that contains it, which may differ from the file of the build that has the value. */
    record Sourced(FilePath file, Value value) {}
}
