package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.syntax.make.MakeLines;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Reads makefiles: the recipes of their rules, and variables, which may contain a build or a part of its command. */
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
        List<ShellScope> scopes = MakeLines.read(text.content()).stream()
                .map(content -> new ShellScope(content.texts(), content.variables()))
                .toList();
        var source = BuildLine.CommandSource.of(Build.BuildKind.MAKE);
        return BuildFile.of(WrittenValues.in(text.content(), ShellCommands.findIn(scopes, source)));
    }
}
