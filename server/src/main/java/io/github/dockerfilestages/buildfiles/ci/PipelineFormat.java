package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tool whose YAML files contain commands for a shell.
 *
 * @param scripts the keys whose value is a command or a list of commands
 */
record PipelineFormat(BuildKind kind, Set<String> scripts, FilePatterns files) {
    private static final List<PipelineFormat> ALL = List.of(
            of(BuildKind.CIRCLECI, Set.of("run", "command"), "**/.circleci/**/*.{yaml,yml}"),
            of(
                    BuildKind.AZURE,
                    Set.of("script", "bash", "inlineScript"),
                    "**/azure-pipelines*.{yaml,yml}",
                    "**/*.azure-pipelines.{yaml,yml}",
                    "**/{.azure,.azuredevops,.azure-pipelines,azure-pipelines,.ado,.pipelines}/**/*.{yaml,yml}"),
            of(BuildKind.BITBUCKET, Set.of("script", "after-script"), "**/bitbucket-pipelines*.{yaml,yml}"),
            of(
                    BuildKind.BUILDKITE,
                    Set.of("command", "commands"),
                    "**/.buildkite/**/*.{yaml,yml}",
                    "**/buildkite*.{yaml,yml}"),
            of(
                    BuildKind.DRONE,
                    Set.of("commands"),
                    "**/.drone*.{yaml,yml}",
                    "**/.woodpecker*.{yaml,yml}",
                    "**/.woodpecker/**/*.{yaml,yml}"),
            of(BuildKind.CLOUD_BUILD, Set.of("script"), "**/*cloudbuild*.{yaml,yml}"));

    private static PipelineFormat of(BuildKind kind, Set<String> scripts, String... globs) {
        return new PipelineFormat(kind, scripts, FilePatterns.of(globs));
    }

    /** The format of a file, judged by its path. */
    static Optional<PipelineFormat> of(String path) {
        return ALL.stream().filter(format -> format.files.match(path)).findFirst();
    }

    /** The patterns of all formats. */
    static FilePatterns allFiles() {
        return FilePatterns.of(
                ALL.stream().flatMap(format -> format.files.globs()).toArray(String[]::new));
    }

    /** Whether the value of a key is a command or a list of commands. */
    boolean isScript(String key) {
        return scripts.contains(key);
    }
}
