package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The variables of the commands of one file: a subshell has those around it, and keeps what it assigns for itself. */
public final class ShellScopes {
    private final List<ShellVariables> variables;

    private ShellScopes(List<ShellVariables> variables) {
        this.variables = variables;
    }

    /**
     * A shell that starts with a copy of the variables.
     *
     * @param start the offset of the subshell in the text
     */
    public record Subshell(ShellText text, int start) {
        /** Without the text, which may be long and is asked for at each command. */
        @Override
        public int hashCode() {
            return start;
        }
    }

    /** The variables of the commands of one text. */
    public static ShellScopes of(List<ShellCommand> commands, ShellVariables given) {
        IntFunction<List<Subshell>> around = index -> commands.get(index).subshells().stream()
                .map(start -> new Subshell(commands.get(index).text(), start))
                .toList();
        return of(commands, around, given);
    }

    /**
     * The variables of commands.
     *
     * @param commands in the order of the file
     * @param around the subshells around a command, the innermost last
     * @param given the variables that get their values in another way than by the commands
     */
    public static ShellScopes of(
            List<ShellCommand> commands, IntFunction<List<Subshell>> around, ShellVariables given) {
        List<List<Subshell>> places =
                IntStream.range(0, commands.size()).mapToObj(around).toList();
        Map<List<Subshell>, List<ShellCommand>> inside = new HashMap<>();
        for (int index = 0; index < commands.size(); index++) {
            inside.computeIfAbsent(places.get(index), place -> new ArrayList<>())
                    .add(commands.get(index));
        }
        Map<List<Subshell>, ShellVariables> known = new HashMap<>();
        return new ShellScopes(places.stream()
                .map(place -> variables(place, inside, given, known))
                .toList());
    }

    /** The variables of a command. */
    public ShellVariables of(int command) {
        return variables.get(command);
    }

    private static ShellVariables variables(
            List<Subshell> place,
            Map<List<Subshell>, List<ShellCommand>> inside,
            ShellVariables given,
            Map<List<Subshell>, ShellVariables> known) {
        ShellVariables found = known.get(place);
        if (found == null) {
            ShellVariables outer =
                    place.isEmpty() ? given : variables(place.subList(0, place.size() - 1), inside, given, known);
            var builder = new ShellVariablesBuilder(outer);
            ShellAssignments.collect(inside.getOrDefault(place, List.of()), builder);
            found = builder.build();
            known.put(List.copyOf(place), found);
        }
        return found;
    }
}
