package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.PathWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads the arguments of {@code buildctl build}: those of the Dockerfile frontend are in {@code --opt}, the folders in
 * {@code --local}. The frontend looks for the Dockerfile in the folder named {@code dockerfile}, never in the context.
 */
final class BuildctlLine {
    private static final String NAMED_CONTEXT = "context:";

    private final CommandArguments arguments;
    private final ShellText source;

    private BuildctlLine(CommandArguments arguments, ShellText source) {
        this.arguments = arguments;
        this.source = source;
    }

    static BuildLine read(CommandArguments arguments, ShellText source) {
        var line = new BuildctlLine(arguments, source);
        return new BuildLine(
                arguments
                        .field("target=", "opt")
                        .filter(word -> word.isWritten() || !word.text().isEmpty())
                        .map(word -> word.value(source)),
                arguments
                        .fields("no-cache=", "opt")
                        .flatMap(word -> word.split(',').stream())
                        .filter(Predicate.not(word -> word.text().isEmpty()))
                        .map(word -> word.value(source))
                        .toList(),
                line.dockerfile(),
                line.context(),
                DockerLine.namedContexts(arguments.fields(NAMED_CONTEXT, "opt"), source),
                DockerLine.buildArguments(arguments.fields("build-arg:", "opt"), source));
    }

    private Optional<Value> context() {
        return Stream.of(
                        arguments.field("context=", "opt"),
                        arguments.field("dockerfile=", "local"),
                        arguments.field("context=", "local"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(word -> new PathWord(word, source).value());
    }

    /** The path of the Dockerfile: the folder and the name are two words, and the range is that of the name. */
    private Optional<Value> dockerfile() {
        Optional<Value> folder =
                arguments.field("dockerfile=", "local").map(word -> new PathWord(word, source).value());
        Optional<Value> name = arguments.field("filename=", "opt").map(word -> new PathWord(word, source).value());
        return name.map(file -> folder.map(in -> below(in, file)).orElse(file));
    }

    private static Value below(Value folder, Value file) {
        if (!folder.isLiteral()) {
            return new Value(file.text(), file.range(), Value.Certainty.UNKNOWN);
        }
        return folder.text().equals(".")
                ? file
                : new Value(folder.text() + "/" + file.text(), file.range(), file.certainty());
    }
}
