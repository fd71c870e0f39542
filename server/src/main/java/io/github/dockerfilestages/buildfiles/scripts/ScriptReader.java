package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.buildfiles.BuildFile;
import io.github.dockerfilestages.buildfiles.BuildFileReader;
import io.github.dockerfilestages.buildfiles.FilePatterns;
import io.github.dockerfilestages.buildfiles.WrittenValues;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.text.SourceText;

/** Reads scripts that are not written for a shell but contain its commands: they are translated first. */
public final class ScriptReader implements BuildFileReader {
    private final ScriptLanguage language;
    private final FilePatterns files;

    private ScriptReader(ScriptLanguage language) {
        this.language = language;
        this.files = language.files();
    }

    public static ScriptReader of(ScriptLanguage language) {
        return new ScriptReader(language);
    }

    @Override
    public FilePatterns files() {
        return files;
    }

    @Override
    public boolean mayHoldBuild(String content) {
        return ShellCommands.mayHoldBuild(content);
    }

    @Override
    public BuildFile read(String path, SourceText text) {
        return ShellCommands.mayHoldBuild(text.content())
                ? BuildFile.of(WrittenValues.in(
                        text.content(), ShellCommands.findIn(language.translate(text), language.source(text))))
                : BuildFile.EMPTY;
    }
}
