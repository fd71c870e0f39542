package io.github.dockerfilestages.buildfiles.commands;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandReader;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.QuotedTexts;
import io.github.dockerfilestages.syntax.shell.ShellCommand;
import io.github.dockerfilestages.syntax.shell.ShellScopes.Subshell;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A command of a file.
 *
 * @param around the command of which a quoted text contains this one: {@code sh -c "…"}
 */
record PlacedCommand(ShellCommand command, Optional<PlacedCommand> around) {
    /** Quoted text inside quoted text: beyond this depth, people write a file. */
    private static final int MAX_QUOTED_DEPTH = 3;

    private static final Set<String> REMOTE = Set.of("ssh", "sshpass", "mosh", "plink");

    /**
     * All commands of some texts, in the order of the file.
     *
     * @param isRead whether a quoted text may contain commands of interest
     */
    static List<PlacedCommand> in(List<ShellText> texts, Predicate<String> isRead) {
        var commands = new ArrayList<PlacedCommand>();
        texts.forEach(text -> collect(text, Optional.empty(), isRead, 0, commands));
        commands.sort(Order.byInt(placed -> placed.command.fileOffset()));
        return commands;
    }

    private static void collect(
            ShellText text,
            Optional<PlacedCommand> around,
            Predicate<String> isRead,
            int depth,
            List<PlacedCommand> commands) {
        for (ShellCommand command : CommandReader.read(text)) {
            var placed = new PlacedCommand(command, around);
            commands.add(placed);
            if (depth < MAX_QUOTED_DEPTH) {
                QuotedTexts.of(command).stream()
                        .filter(quoted -> isRead.test(quoted.text()))
                        .forEach(quoted -> collect(quoted, Optional.of(placed), isRead, depth + 1, commands));
            }
        }
    }

    /** The text of the file that contains the command, not one in quotes. */
    ShellText outermost() {
        return around.map(PlacedCommand::outermost).orElse(command.text());
    }

    /** The subshells around the command, the innermost last. */
    List<Subshell> subshells() {
        List<Subshell> own = command.subshells().stream()
                .map(start -> new Subshell(command.text(), start))
                .toList();
        return around.map(PlacedCommand::subshells)
                .filter(outer -> !outer.isEmpty())
                .map(outer -> Stream.concat(outer.stream(), own.stream()).toList())
                .orElse(own);
    }

    /** The program that runs the command on another machine, as a value that is not known; empty if it runs here. */
    Optional<Value> remote() {
        for (CommandWord word : command.words()) {
            if (REMOTE.contains(word.fileName())) {
                Value program = word.value(command.text());
                return Optional.of(new Value(program.text(), program.range(), Certainty.UNKNOWN));
            }
            if (BuildInvocation.isProgram(word)) {
                break;
            }
        }
        return around.flatMap(PlacedCommand::remote);
    }
}
