package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.shell.CommandExpansion;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The builds that a command may start, given the values of its variables. */
final class BuildExpansion {
    /** In one file; the variables of further commands are not known. */
    private static final int MAX_COMMANDS = 10_000;

    /** Before each operand of the folder, after the words of a command; no file contains this word. */
    private static final CommandWord FOLDER =
            CommandWord.of(List.of(new Plain("\u0000", TextRange.at(0), Optional.empty())), 0);

    private final ShellVariables variables;
    private final PossibleWords partsOfBuilds;
    private int expanded;

    BuildExpansion(ShellVariables variables) {
        this.variables = variables;
        this.partsOfBuilds = new PossibleWords(variables, BuildInvocation::isPartOfBuild);
    }

    /**
     * A build in a folder.
     *
     * @param folder to which commands before it have changed; empty if they have not
     */
    record PlacedLine(BuildLine line, Optional<Value> folder) {}

    /**
     * The builds that a command may start.
     *
     * @param folder to which commands before it have changed
     */
    List<PlacedLine> builds(ShellCommand command, Optional<ChangedFolder> folder) {
        List<CommandWord> operands = folder.map(ChangedFolder::words).orElse(List.of());
        if (operands.stream().allMatch(CommandWord::isLiteral)) {
            Optional<Value> path = folder.map(changed -> changed.value(operands, variables));
            return lines(commands(command)).stream()
                    .map(line -> new PlacedLine(line, path))
                    .toList();
        }
        // The variables of the folder have the same values as those of the command.
        var together = new ArrayList<>(command.words());
        operands.forEach(operand -> {
            together.add(FOLDER);
            together.add(operand);
        });
        return commands(command.with(together)).stream()
                .flatMap(possible -> placed(possible, folder.orElseThrow()).stream())
                .distinct()
                .toList();
    }

    private List<PlacedLine> placed(ShellCommand together, ChangedFolder changed) {
        int end = together.words().indexOf(FOLDER);
        List<CommandWord> folder =
                together.words().subList(end, together.words().size());
        List<CommandWord> operands =
                folder.stream().filter(word -> !word.equals(FOLDER)).toList();
        boolean isOfSingleWords = folder.size() == 2 * operands.size();
        Value path = isOfSingleWords ? changed.value(operands, variables) : changed.unknown("");
        return lines(List.of(together.with(together.words().subList(0, end)))).stream()
                .map(line -> new PlacedLine(line, Optional.of(path)))
                .toList();
    }

    private static List<BuildLine> lines(List<ShellCommand> commands) {
        return commands.stream()
                .flatMap(possible -> BuildInvocation.find(possible).stream())
                .distinct()
                .toList();
    }

    private List<ShellCommand> commands(ShellCommand command) {
        if (expanded > MAX_COMMANDS || !BuildInvocation.mayBeBuild(command, partsOfBuilds)) {
            return List.of(command);
        }
        ShellCommand complete = withArgumentsOfEnvironment(command);
        List<ShellCommand> commands = CommandExpansion.of(
                complete,
                variables,
                BuildInvocation::isOfUse,
                BuildInvocation::isOfUseWithoutArguments,
                BuildInvocation::isIndispensable);
        expanded += commands.size();
        return commands;
    }

    /** The command with the values of arguments that have them from the environment: {@code --build-arg NAME}. */
    private ShellCommand withArgumentsOfEnvironment(ShellCommand command) {
        List<CommandWord> words = command.words();
        List<CommandWord> complete = IntStream.range(0, words.size())
                .mapToObj(index -> name(words, index)
                        .filter(variables::isAssigned)
                        .map(words.get(index)::withValueOf)
                        .orElse(words.get(index)))
                .toList();
        return complete.equals(words) ? command : command.with(complete);
    }

    /** The name of an argument without a value, in the word with an index. */
    private static Optional<String> name(List<CommandWord> words, int index) {
        String word = words.get(index).text();
        boolean isAfterOption = index > 0 && words.get(index - 1).is(BuildInvocation.ARGUMENT);
        String written = word.startsWith(BuildInvocation.ARGUMENT + "=")
                ? word.substring(BuildInvocation.ARGUMENT.length() + 1)
                : word;
        boolean isName = (isAfterOption || !written.equals(word)) && written.indexOf('=') < 0;
        return Optional.of(written).filter(name -> isName);
    }
}
