package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tools whose YAML files contain commands for a shell, with the names of their files and the keys of the commands. */
enum PipelineFormat {
    CIRCLECI(BuildKind.CIRCLECI, Set.of("run", "command"), "**/.circleci/**/*.{yaml,yml}"),
    AZURE(
            BuildKind.AZURE,
            Set.of("script", "bash", "inlineScript"),
            "**/azure-pipelines*.{yaml,yml}",
            "**/*.azure-pipelines.{yaml,yml}",
            "**/{.azure,.azuredevops,.azure-pipelines,azure-pipelines,.ado,.pipelines}/**/*.{yaml,yml}"),
    BITBUCKET(BuildKind.BITBUCKET, Set.of("script", "after-script"), "**/bitbucket-pipelines*.{yaml,yml}"),
    BUILDKITE(
            BuildKind.BUILDKITE,
            Set.of("command", "commands"),
            "**/.buildkite/**/*.{yaml,yml}",
            "**/buildkite*.{yaml,yml}"),
    DRONE(
            BuildKind.DRONE,
            Set.of("commands"),
            "**/.drone*.{yaml,yml}",
            "**/.woodpecker*.{yaml,yml}",
            "**/.woodpecker/**/*.{yaml,yml}"),
    CLOUD_BUILD(BuildKind.CLOUD_BUILD, Set.of("script"), "**/*cloudbuild*.{yaml,yml}");

    private final BuildKind kind;
    private final Set<String> scripts;
    private final FilePatterns files;

    PipelineFormat(BuildKind kind, Set<String> scripts, String... globs) {
        this.kind = kind;
        this.scripts = scripts;
        this.files = FilePatterns.of(globs);
    }

    /** The format of a file, judged by its path. */
    static Optional<PipelineFormat> of(String path) {
        return Stream.of(values()).filter(format -> format.files.match(path)).findFirst();
    }

    /** The patterns of all formats. */
    static FilePatterns allFiles() {
        List<String> globs =
                Stream.of(values()).flatMap(format -> format.files.globs()).toList();
        return FilePatterns.of(globs.toArray(String[]::new));
    }

    BuildKind kind() {
        return kind;
    }

    /** Whether the value of a key is a command or a list of commands. */
    boolean isScript(String key) {
        return scripts.contains(key);
    }
}
