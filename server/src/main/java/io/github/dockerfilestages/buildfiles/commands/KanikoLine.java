package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.PathWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.List;

/** Reads the arguments of kaniko's executor. */
final class KanikoLine {
    private static final String FOLDER_SCHEME = "dir://";

    private KanikoLine() {}

    static BuildLine read(CommandArguments arguments, ShellText source) {
        return new BuildLine(
                arguments
                        .last("target")
                        .or(() -> arguments.blank("target", source.text()))
                        .filter(word -> word.isWritten() || !word.text().isEmpty())
                        .map(word -> word.value(source)),
                List.of(),
                arguments.last("f", "dockerfile").map(word -> new PathWord(word, source).value()),
                arguments.last("c", "context").map(KanikoLine::folder).map(word -> new PathWord(word, source).value()),
                List.of(),
                DockerLine.buildArguments(arguments.all("build-arg"), source));
    }

    private static CommandWord folder(CommandWord context) {
        return context.text().startsWith(FOLDER_SCHEME) ? context.from(FOLDER_SCHEME.length()) : context;
    }
}
