package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;

/** Reads justfiles: the lines of recipes and the values of variables. */
public final class JustReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of().inAnyCase("**/justfile", "**/.justfile", "**/*.just");

    @Override
    public FilePatterns files() {
        return FILES;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        if (!ShellCommands.mayHoldBuild(text.content())) {
            return BuildFile.EMPTY;
        }
        var source =
                new BuildLine.CommandSource(Build.BuildKind.JUST, Optional.empty(), runsInItsFolder(text.content()));
        return BuildFile.of(WrittenValues.in(text.content(), ShellCommands.findIn(JustLines.read(text), source)));
    }

    /** Whether no setting and no attribute of a recipe changes the folder. */
    private static boolean runsInItsFolder(String file) {
        return !file.contains("working-directory");
    }
}
