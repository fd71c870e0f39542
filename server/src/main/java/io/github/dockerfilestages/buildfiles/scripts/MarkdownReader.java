package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.syntax.markdown.MarkdownBlocks;
import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;

/** Reads the code blocks of Markdown pages that show a shell. */
public final class MarkdownReader implements BuildFileReader {

    private static final FilePatterns FILES = FilePatterns.of().inAnyCase("**/*.md");

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
        MarkdownBlocks.CodeBlocks code = MarkdownBlocks.read(text);
        // A page with a Dockerfile in it is about that Dockerfile, not about one on disk.
        var source = new BuildLine.CommandSource(Build.BuildKind.MARKDOWN, Optional.empty(), !code.showsDockerfile());
        return BuildFile.of(WrittenValues.in(text.content(), ShellCommands.find(code.texts(), source)));
    }
}
