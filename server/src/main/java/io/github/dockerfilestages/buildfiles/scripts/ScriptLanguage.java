package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.commands.BuildLine.CommandSource;
import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.syntax.make.MakeLines;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.windows.BatchText;
import io.github.dockerfilestages.syntax.windows.PowerShellText;
import io.github.dockerfilestages.syntax.windows.WindowsAssignments;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Optional;

/** A language of scripts that contain commands of a shell, and the translation of its texts to those of a shell. */
public enum ScriptLanguage {
    /** The recipes of rules, and variables, which may contain a build or a part of its command. */
    MAKE(BuildKind.MAKE) {
        @Override
        List<ShellScope> translate(SourceText text) {
            return MakeLines.read(text.content()).stream()
                    .map(content -> new ShellScope(content.texts(), content.variables()))
                    .toList();
        }

        // The lines of a recipe may all run in one shell, so that one changes the folder of the next.
        @Override
        CommandSource source(SourceText text) {
            return new CommandSource(
                    BuildKind.MAKE, Optional.empty(), !text.content().contains(".ONESHELL"));
        }
    },
    /** The lines of recipes, and the values of variables. */
    JUST(BuildKind.JUST) {
        @Override
        List<ShellScope> translate(SourceText text) {
            return JustLines.read(text);
        }

        // Its folder is sure if no setting and no attribute of a recipe changes it.
        @Override
        CommandSource source(SourceText text) {
            return new CommandSource(
                    BuildKind.JUST, Optional.empty(), !text.content().contains("working-directory"));
        }
    },
    POWER_SHELL(BuildKind.SHELL) {
        @Override
        List<ShellScope> translate(SourceText text) {
            ShellText script = PowerShellText.translate(text.content());
            return List.of(new ShellScope(List.of(script), WindowsAssignments.ofPowerShell(script)));
        }
    },
    /** The batch files of Windows. */
    BATCH(BuildKind.SHELL) {
        @Override
        List<ShellScope> translate(SourceText text) {
            ShellText script = BatchText.translate(text.content());
            return List.of(new ShellScope(List.of(script), WindowsAssignments.ofBatch(script)));
        }
    };

    private final BuildKind kind;

    ScriptLanguage(BuildKind kind) {
        this.kind = kind;
    }

    FilePatterns files() {
        return switch (this) {
            case MAKE ->
                FilePatterns.of("**/GNUmakefile", "**/Makefile.*")
                        .inAnyCase("**/makefile", "**/*.mk", "**/*.mak", "**/*.make", "**/*.inc");
            case JUST -> FilePatterns.of().inAnyCase("**/justfile", "**/.justfile", "**/*.just");
            case POWER_SHELL -> FilePatterns.of().inAnyCase("**/*.ps1", "**/*.psm1");
            case BATCH -> FilePatterns.of().inAnyCase("**/*.bat", "**/*.cmd");
        };
    }

    /** What a shell reads, with the variables of each part. */
    abstract List<ShellScope> translate(SourceText text);

    /** What all commands of a text have in common. */
    CommandSource source(SourceText text) {
        return CommandSource.of(kind);
    }
}
