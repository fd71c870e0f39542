package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import java.util.List;
import java.util.Optional;

/**
 * A deployment tool whose YAML files describe images.
 *
 * @param targets the keys for the target
 * @param arguments the keys for the build arguments
 */
record DeploymentFormat(BuildKind kind, List<String> targets, List<String> arguments, FilePatterns files) {
    private static final List<DeploymentFormat> ALL = List.of(
            of(BuildKind.WERF, List.of("target"), List.of("args"), "**/werf*.{yaml,yml}"),
            of(
                    BuildKind.GARDEN,
                    List.of("targetStage", "targetImage"),
                    List.of("buildArgs"),
                    "**/garden.{yaml,yml}",
                    "**/*.garden.{yaml,yml}"),
            of(BuildKind.OKTETO, List.of("target"), List.of("args"), "**/okteto*.{yaml,yml}"));

    private static DeploymentFormat of(BuildKind kind, List<String> targets, List<String> arguments, String... globs) {
        return new DeploymentFormat(kind, targets, arguments, FilePatterns.of(globs));
    }

    /** The format of a file, judged by its path. */
    static Optional<DeploymentFormat> of(String path) {
        return ALL.stream().filter(format -> format.files.match(path)).findFirst();
    }

    /** The patterns of all formats. */
    static FilePatterns allFiles() {
        return FilePatterns.of(
                ALL.stream().flatMap(format -> format.files.globs()).toArray(String[]::new));
    }
}
