package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.PathWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the arguments of {@code docker build}. */
final class DockerLine {
    private final CommandArguments arguments;
    private final ShellText source;
    private final Optional<CommandWord> context;

    private DockerLine(CommandArguments arguments, ShellText source) {
        this.arguments = arguments;
        this.source = source;
        this.context = context(arguments.operands());
    }

    static BuildLine read(CommandArguments arguments, ShellText source) {
        var line = new DockerLine(arguments, source);
        return new BuildLine(
                line.target(),
                arguments.all("no-cache-filter").flatMap(line::listed).toList(),
                arguments.last("f", "file").map(word -> new PathWord(word, source).value()),
                line.context.map(word -> new PathWord(word, source).value()),
                namedContexts(arguments.all("build-context"), source),
                buildArguments(arguments.all("build-arg"), source));
    }

    /** The contexts that words of the form {@code NAME=SOURCE} declare. */
    static List<NamedContext> namedContexts(Stream<CommandWord> words, ShellText source) {
        return words.filter(word -> word.text().indexOf('=') > 0 || !word.isLiteral())
                .map(word -> {
                    int equals = word.text().indexOf('=');
                    return equals <= 0
                            ? NamedContext.unknown(word.value(source))
                            : new NamedContext(
                                    word.slice(0, equals).value(source),
                                    word.from(equals + 1).value(source));
                })
                .toList();
    }

    /** The arguments in words of the form {@code NAME=VALUE} or {@code NAME}. */
    static List<BuildArgument> buildArguments(Stream<CommandWord> words, ShellText source) {
        return words.map(word -> buildArgument(word, source))
                .filter(argument ->
                        !argument.name().isEmpty() && argument.name().indexOf(ComputedPart.PLACEHOLDER) < 0)
                .toList();
    }

    private static BuildArgument buildArgument(CommandWord word, ShellText source) {
        int equals = word.text().indexOf('=');
        return equals < 0
                ? new BuildArgument(word.text(), Optional.empty())
                : new BuildArgument(
                        word.text().substring(0, equals),
                        Optional.of(word.from(equals + 1).value(source)));
    }

    /** Whether a word is the option for the target, or may contain it. */
    static boolean mayGiveTarget(CommandWord word) {
        return word.is("--target") || word.text().startsWith("--target=") || mayHoldTarget(word);
    }

    /** A variable whose name contains "target" may contain the whole option. */
    private Optional<Value> target() {
        return arguments
                .last("target")
                .or(() -> arguments.blank("target", source.text()))
                .or(() -> arguments.operands().stream()
                        .filter(word -> context.filter(word::equals).isEmpty())
                        .filter(DockerLine::mayHoldTarget)
                        .findFirst())
                .filter(word -> word.isWritten() || !word.text().isEmpty())
                .map(word -> word.value(source));
    }

    private static boolean mayHoldTarget(CommandWord word) {
        return !word.isQuoted()
                && word.variable()
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains("target"))
                        .isPresent();
    }

    /**
     * The single operand. If there are several, unquoted variables may contain options or nothing, so others take
     * precedence.
     */
    private static Optional<CommandWord> context(List<CommandWord> operands) {
        return first(operands, CommandWord::isLiteral)
                .or(() -> first(
                        operands, word -> word.isQuoted() || word.variable().isEmpty()))
                .or(() -> operands.stream().reduce((one, next) -> next));
    }

    private static Optional<CommandWord> first(List<CommandWord> words, Predicate<CommandWord> isWanted) {
        return words.stream().filter(isWanted).findFirst();
    }

    private Stream<Value> listed(CommandWord word) {
        return word.split(',').stream().filter(name -> !name.text().isEmpty()).map(name -> name.value(source));
    }
}
