package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.windows.BatchText;
import io.github.dockerfilestages.syntax.windows.WindowsAssignments;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Reads the batch files of Windows. */
public final class BatchReader implements BuildFileReader {
    private static final FilePatterns FILES = FilePatterns.of().inAnyCase("**/*.bat", "**/*.cmd");

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
        ShellText script = BatchText.translate(text.content());
        List<Build> builds = ShellCommands.find(
                List.of(script), BuildLine.CommandSource.of(Build.BuildKind.SHELL), WindowsAssignments.ofBatch(script));
        return BuildFile.of(WrittenValues.in(text.content(), builds));
    }
}
