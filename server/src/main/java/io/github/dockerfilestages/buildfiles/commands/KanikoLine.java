package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.PathWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Reads the arguments of kaniko's executor. */
final class KanikoLine {
    private static final String FOLDER_SCHEME = "dir://";

    private KanikoLine() {}

    static BuildLine read(CommandArguments arguments, ShellText source) {
        List<BuildArgument> passed = DockerLine.buildArguments(arguments.all("build-arg"), source);
        Optional<Value> context =
                arguments.last("c", "context").map(KanikoLine::folder).map(word -> new PathWord(word, source).value());
        return new BuildLine(
                arguments
                        .last("target")
                        .or(() -> arguments.blank("target", source.text()))
                        .filter(word -> word.isWritten() || !word.text().isEmpty())
                        .map(word -> word.value(source)),
                List.of(),
                arguments.last("f", "dockerfile").map(word -> new PathWord(word, source).value()),
                context.or(() -> defaultContext(passed)),
                List.of(),
                passed);
    }

    /** Without a context, the executor builds its working directory: a build that only has arguments has one as well. */
    private static Optional<Value> defaultContext(List<BuildArgument> passed) {
        return passed.stream()
                .flatMap(argument -> argument.value().stream())
                .map(value -> new Value(".", TextRange.at(value.range().end()), Certainty.DEFAULT))
                .findFirst();
    }

    private static CommandWord folder(CommandWord context) {
        return context.text().startsWith(FOLDER_SCHEME) ? context.from(FOLDER_SCHEME.length()) : context;
    }
}
