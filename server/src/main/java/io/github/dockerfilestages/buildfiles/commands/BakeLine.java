package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.buildfiles.BakeSetting;
import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.PathWord;
import io.github.dockerfilestages.syntax.shell.ShellText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the arguments of {@code docker buildx bake}: with {@code --set}, a command changes targets of a bake file.
 *
 * @see <a href="https://docs.docker.com/reference/cli/docker/buildx/bake/#set">Reference</a>
 */
final class BakeLine {
    private static final Set<String> OPTIONS_WITH_VALUE = Set.of(
            "f", "file", "set", "allow", "builder", "call", "metadata-file", "progress", "provenance", "sbom", "list");

    private final CommandArguments arguments;
    private final ShellText source;

    private BakeLine(CommandArguments arguments, ShellText source) {
        this.arguments = arguments;
        this.source = source;
    }

    static boolean takesValue(String option) {
        return OPTIONS_WITH_VALUE.contains(option);
    }

    /** One build for each target that is changed in a way that matters. */
    static List<BuildLine> read(CommandArguments arguments, ShellText source) {
        var line = new BakeLine(arguments, source);
        return arguments.all("set").flatMap(line::builds).toList();
    }

    private Stream<BuildLine> builds(CommandWord word) {
        Optional<BakeSetting> setting = BakeSetting.of(word.text());
        return setting.stream().flatMap(known -> targets(known, word).map(target -> build(known, word, target)));
    }

    private Stream<Value> targets(BakeSetting setting, CommandWord word) {
        List<CommandWord> chosen = setting.isForSeveral()
                ? arguments.operands().stream()
                        .filter(operand -> setting.isFor(operand.text()))
                        .toList()
                : List.of();
        if (!chosen.isEmpty()) {
            return chosen.stream().map(operand -> operand.value(source));
        }
        Value written = word.slice(0, setting.target().length()).value(source);
        return Stream.of(
                setting.isForAll()
                        ? new Value(BakeSetting.DEFAULT_TARGET, written.range(), Certainty.LITERAL)
                        : written);
    }

    private BuildLine build(BakeSetting setting, CommandWord word, Value target) {
        Value value = word.from(setting.valueStart()).value(source);
        Value file = arguments
                .last("f", "file")
                .map(path -> new PathWord(path, source).value())
                .orElse(Value.blank(word.value(source).range()));
        return new BuildLine(
                setting.argument().isPresent() ? Optional.empty() : Optional.of(value),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                setting.argument().stream()
                        .map(name -> new BuildArgument(name, Optional.of(value)))
                        .toList(),
                Build.DEFAULT_NAMES,
                List.of(target),
                Optional.of(file));
    }
}
