package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.shell.CommandExpansion;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.List;

/** The builds that a command may start, given the values of its variables. */
final class BuildExpansion {
    /** In one file; the variables of further commands are not known. */
    private static final int MAX_COMMANDS = 10_000;

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
        List<ShellCommand> commands =
                CommandExpansion.of(command, variables, index -> BuildInvocation.isOfUse(command, index));
        expanded += commands.size();
        return commands;
    }
}
