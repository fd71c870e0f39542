package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.CommandExpansion;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The builds that a command may start, given the values of its variables. */
final class BuildExpansion {
    /** In one file; the variables of further commands are not known. */
    private static final int MAX_COMMANDS = 10_000;

    private static final String ARGUMENT = "--build-arg";

    private final ShellVariables variables;
    private int expanded;

    BuildExpansion(ShellVariables variables) {
        this.variables = variables;
    }

    List<BuildLine> builds(ShellCommand command) {
        return commands(command).stream()
                .flatMap(possible -> BuildInvocation.find(possible).stream())
                .distinct()
                .toList();
    }

    private List<ShellCommand> commands(ShellCommand command) {
        if (expanded > MAX_COMMANDS || !BuildInvocation.mayBeBuild(command)) {
            return List.of(command);
        }
        ShellCommand complete = withArgumentsOfEnvironment(command);
        List<ShellCommand> commands =
                CommandExpansion.of(complete, variables, index -> BuildInvocation.isOfUse(complete, index));
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
        boolean isAfterOption = index > 0 && words.get(index - 1).is(ARGUMENT);
        String written = word.startsWith(ARGUMENT + "=") ? word.substring(ARGUMENT.length() + 1) : word;
        boolean isName = (isAfterOption || !written.equals(word)) && written.indexOf('=') < 0;
        return Optional.of(written).filter(name -> isName);
    }
}
