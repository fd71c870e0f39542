package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FileNames;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.Set;

/** Reads shell scripts, recognized by the ending of their names or, if they have none, by their first line. */
public final class ShellReader implements BuildFileReader {
    private static final FilePatterns FILES =
            FilePatterns.of().inAnyCase("**/*.sh", "**/*.bash", "**/*.zsh", "**/*.ksh");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "ksh", "dash", "ash", "mksh");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    /** No pattern matches names without an ending, so that clients cannot watch such files. */
    @Override
    public boolean mayRead(String path) {
        return isScript(path) || FileNames.ending(path).isEmpty();
    }

    /** The first line of a file without an ending says which program runs it. */
    @Override
    public boolean reads(String path, SourceText text) {
        return isScript(path) || FileNames.ending(path).isEmpty() && namesShell(text.slice(text.line(0)));
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        var script = ShellTextBuilder.verbatim(text.content(), new TextRange(0, text.length()));
        return BuildFile.of(
                WrittenValues.in(text.content(), ShellCommands.find(script, Build.BuildKind.SHELL, Optional.empty())));
    }

    private static boolean isScript(String path) {
        return FILES.match(path);
    }

    /** Whether a first line such as {@code #!/usr/bin/env bash} makes a shell run the rest. */
    static boolean namesShell(String line) {
        if (!line.startsWith("#!")) {
            return false;
        }
        for (String word : Blanks.strip(line.substring(2)).split("[ \t]+", -1)) {
            if (SHELLS.contains(FileNames.of(word))) {
                return true;
            }
        }
        return false;
    }
}
