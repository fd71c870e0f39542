package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.make.MakeLines;
import io.github.dockerfilestages.text.SourceText;

/** Reads makefiles: the recipes of their rules, and variables, which may contain the command of a build. */
public final class MakeReader implements BuildFileReader {

    private static final FilePatterns FILES =
            FilePatterns.of("**/GNUmakefile", "**/Makefile.*").inAnyCase("**/makefile", "**/*.mk");

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
        var texts = new MakeLines(text.content()).shellTexts();
        return BuildFile.of(WrittenValues.in(
                text.content(), ShellCommands.find(texts, BuildLine.CommandSource.of(Build.BuildKind.MAKE))));
    }
}
