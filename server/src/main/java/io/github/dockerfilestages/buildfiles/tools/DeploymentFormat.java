package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Deployment tools whose YAML files describe images, with the keys for a target and its build arguments. */
enum DeploymentFormat {
    WERF(BuildKind.WERF, List.of("target"), List.of("args"), "**/werf*.{yaml,yml}"),
    GARDEN(
            BuildKind.GARDEN,
            List.of("targetStage", "targetImage"),
            List.of("buildArgs"),
            "**/garden.{yaml,yml}",
            "**/*.garden.{yaml,yml}"),
    OKTETO(BuildKind.OKTETO, List.of("target"), List.of("args"), "**/okteto*.{yaml,yml}");

    private final BuildKind kind;
    private final List<String> targets;
    private final List<String> arguments;
    private final FilePatterns files;

    DeploymentFormat(BuildKind kind, List<String> targets, List<String> arguments, String... globs) {
        this.kind = kind;
        this.targets = targets;
        this.arguments = arguments;
        this.files = FilePatterns.of(globs);
    }

    static Optional<DeploymentFormat> of(String path) {
        return Stream.of(values()).filter(format -> format.files.match(path)).findFirst();
    }

    static FilePatterns allFiles() {
        List<String> globs =
                Stream.of(values()).flatMap(format -> format.files.globs()).toList();
        return FilePatterns.of(globs.toArray(String[]::new));
    }

    BuildKind kind() {
        return kind;
    }

    List<String> targets() {
        return targets;
    }

    List<String> arguments() {
        return arguments;
    }
}
