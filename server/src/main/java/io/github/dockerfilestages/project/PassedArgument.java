package io.github.dockerfilestages.project;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Optional;

/**
 * A build argument that a build file passes to a Dockerfile.
 *
 * @param file the build file
 * @param argument one of {@code all}
 * @param all the arguments that are passed together with it
 * @param isPathSure whether the Dockerfile is certain
 */
public record PassedArgument(
        FilePath file, Build.BuildKind kind, BuildArgument argument, List<BuildArgument> all, boolean isPathSure) {

    static List<PassedArgument> of(GroupedBuild part) {
        Build build = part.build();
        return build.arguments().stream()
                .map(argument -> new PassedArgument(
                        part.file().path(), build.kind(), argument, build.arguments(), build.isPathSure()))
                .toList();
    }

    public String name() {
        return argument.name();
    }

    public Optional<Value> value() {
        return argument.value();
    }
}
