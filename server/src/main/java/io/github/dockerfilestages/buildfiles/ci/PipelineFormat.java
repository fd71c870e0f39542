package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.shell.ShellTemplates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tool whose YAML files contain commands for a shell.
 *
 * @param scripts the keys whose value is a command or a list of commands
 * @param templates what the tool replaces before a shell reads a command
 */
record PipelineFormat(BuildKind kind, Set<String> scripts, ShellTemplates templates, FilePatterns files) {
    /** The key of a template of Azure. */
    static final String TEMPLATE = "template";

    private static final ShellTemplates CIRCLECI = templates("<<\\s*+([\\w.-]++)\\s*+>>");
    /** Expressions, macros and expressions at run time. */
    private static final ShellTemplates AZURE = templates("\\$(?:\\{\\{|\\(|\\[)\\s*+([\\w.-]++)\\s*+(?:}}|\\)|])");

    /** A second dollar sign leaves a variable to the shell. */
    private static final ShellTemplates ESCAPED = templates("\\$\\$\\{?([A-Za-z_]\\w*+)(?!:)}?");

    private static final ShellTemplates BUILDKITE =
            templates("(?:\\$\\$\\{?|\\{\\{\\s*+)([A-Za-z_][\\w.]*+)(?!:)(?:\\s*+}}|}|)");

    private static final ShellTemplates NONE = templates("(?!)()");

    private static final List<PipelineFormat> ALL = List.of(
            of(BuildKind.CIRCLECI, Set.of("run", "command"), CIRCLECI, "**/.circleci/**/*.{yaml,yml}"),
            of(
                    BuildKind.AZURE,
                    Set.of("script", "bash", "inlineScript"),
                    AZURE,
                    "**/azure-pipelines*.{yaml,yml}",
                    "**/*.azure-pipelines.{yaml,yml}",
                    "**/{.azure,.azuredevops,.azure-pipelines,azure-pipelines,.ado,.pipelines}/**/*.{yaml,yml}"),
            of(BuildKind.BITBUCKET, Set.of("script", "after-script"), NONE, "**/bitbucket-pipelines*.{yaml,yml}"),
            of(
                    BuildKind.BUILDKITE,
                    Set.of("command", "commands"),
                    BUILDKITE,
                    "**/.buildkite/**/*.{yaml,yml}",
                    "**/buildkite*.{yaml,yml}"),
            of(
                    BuildKind.DRONE,
                    Set.of("commands"),
                    ESCAPED,
                    "**/.drone*.{yaml,yml}",
                    "**/.woodpecker*.{yaml,yml}",
                    "**/.woodpecker/**/*.{yaml,yml}"),
            of(BuildKind.CLOUD_BUILD, Set.of("script"), ESCAPED, "**/*cloudbuild*.{yaml,yml,json}"));

    private static PipelineFormat of(BuildKind kind, Set<String> scripts, ShellTemplates templates, String... globs) {
        return new PipelineFormat(kind, scripts, templates, FilePatterns.of(globs));
    }

    private static ShellTemplates templates(String expression) {
        return new ShellTemplates(Pattern.compile(expression));
    }

    /** The format of a file, judged by its path. */
    static Optional<PipelineFormat> of(String path) {
        return ALL.stream().filter(format -> format.files.match(path)).findFirst();
    }

    /** The format of a tool. */
    static PipelineFormat of(BuildKind kind) {
        return ALL.stream().filter(format -> format.kind == kind).findFirst().orElseThrow();
    }

    /** The patterns of all formats. */
    static FilePatterns allFiles() {
        return FilePatterns.of(
                ALL.stream().flatMap(format -> format.files.globs()).toArray(String[]::new));
    }

    /** Whether a mapping uses a template, which is another file. */
    boolean isUseOfTemplate(Tree mapping) {
        return kind == BuildKind.AZURE && mapping.field(TEMPLATE).isPresent();
    }

    /** Whether the value of a key is a script in the language of PowerShell. */
    boolean isPowerShell(String key) {
        return kind == BuildKind.AZURE && (key.equals("powershell") || key.equals("pwsh"));
    }

    /** Whether the value of a key is a command or a list of commands. */
    boolean isScript(String key) {
        return scripts.contains(key);
    }
}
