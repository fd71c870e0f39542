package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The functions that commands of one file define, and the arguments with which other commands of it call them. */
public final class ShellFunctions {
    /** A function that calls others passes its own arguments on. */
    private static final int MAX_DEPTH = 3;
    /** Of one function. */
    private static final int MAX_CALLS = 100;

    private static final Pattern PARENTHESES = Pattern.compile("[ \\t]*\\([ \\t]*\\)");
    private static final String KEYWORD = "function";
    private static final String SHIFT = "shift";

    private final List<ShellCommand> commands;
    private final ShellScopes around;
    private final List<ShellFunction> functions = new ArrayList<>();
    private final Map<String, List<Integer>> calls = new HashMap<>();
    /** Those of all calls of a function, which each of its commands has. */
    private final Map<FunctionAtDepth, List<ShellVariables>> known = new HashMap<>();

    /**
     * A function.
     *
     * @param start the index of the command that begins its definition
     * @param end the index after the command that ends it
     */
    private record ShellFunction(String name, int start, int end) {}

    /** A function, and how many calls lead from the asked command to its variables. */
    private record FunctionAtDepth(ShellFunction function, int depth) {}

    private ShellFunctions(List<ShellCommand> commands, ShellScopes around) {
        this.commands = commands;
        this.around = around;
    }

    /**
     * Finds the functions.
     *
     * @param commands in the order of the text
     * @param around the variables that the commands have outside of functions
     */
    public static ShellFunctions of(List<ShellCommand> commands, ShellScopes around) {
        var functions = new ShellFunctions(commands, around);
        functions.collect();
        return functions;
    }

    /**
     * The variables that a command has: one set for each call of the function that contains it; those of the file if
     * there is none.
     */
    public List<ShellVariables> variablesOf(int command) {
        return variablesOf(command, 0);
    }

    private List<ShellVariables> variablesOf(int command, int depth) {
        for (int index = functions.size() - 1; index >= 0; index--) {
            ShellFunction function = functions.get(index);
            if (function.start() <= command && command < function.end()) {
                List<ShellVariables> ofCalls = depth < MAX_DEPTH ? ofCalls(function, depth) : List.of();
                return ofCalls.isEmpty() ? List.of(around.of(command)) : ofCalls;
            }
        }
        return List.of(around.of(command));
    }

    private List<ShellVariables> ofCalls(ShellFunction function, int depth) {
        var key = new FunctionAtDepth(function, depth);
        List<ShellVariables> variables = known.get(key);
        if (variables == null) {
            variables = isShifted(function) ? List.of() : readCalls(function, depth);
            known.put(key, variables);
        }
        return variables;
    }

    private boolean isShifted(ShellFunction function) {
        return commands.subList(function.start(), function.end()).stream()
                .anyMatch(command -> command.words().stream().anyMatch(word -> word.is(SHIFT)));
    }

    private List<ShellVariables> readCalls(ShellFunction function, int depth) {
        var all = new ArrayList<ShellVariables>();
        for (int call : calls.getOrDefault(function.name(), List.of())) {
            boolean isInside = function.start() <= call && call < function.end();
            if (!isInside && all.size() < MAX_CALLS) {
                variablesOf(call, depth + 1).stream()
                        .limit(MAX_CALLS - all.size())
                        .map(outer -> passed(commands.get(call), outer))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** The variables around a call, and its arguments, which may contain those of the function around the call. */
    private static ShellVariables passed(ShellCommand call, ShellVariables outer) {
        var variables = new ShellVariablesBuilder(outer);
        var substitution = new WordSubstitution(part -> part.variable()
                .filter(ShellFunctions::isArgument)
                .flatMap(name -> outer.of(name).stream().findFirst()));
        int first = called(call) + 1;
        for (int index = first; index < call.words().size(); index++) {
            CommandWord written = call.words().get(index);
            PossibleValue value = substitution.inValue(PossibleValue.ofText(written, call.text(), Certainty.LITERAL));
            String name = String.valueOf(index - first + 1);
            variables.forget(name);
            if (hasArgument(value)) {
                variables.unknown(name);
            } else {
                variables.assign(name, value);
            }
        }
        return variables.build();
    }

    private static boolean hasArgument(PossibleValue value) {
        return value.words().stream()
                .flatMap(word -> word.parts().stream())
                .flatMap(part -> CommandWord.computed(part).stream())
                .flatMap(part -> part.variable().stream())
                .anyMatch(ShellFunctions::isArgument);
    }

    private static boolean isArgument(String name) {
        return name.length() == 1 && Character.isDigit(name.charAt(0)) || name.equals("@") || name.equals("*");
    }

    private void collect() {
        for (int index = 0; index < commands.size(); index++) {
            ShellCommand command = commands.get(index);
            String name = definedBy(command);
            if (!name.isEmpty()) {
                functions.add(new ShellFunction(name, index, endOf(index)));
            }
        }
        var names = new HashMap<String, List<Integer>>();
        functions.forEach(function -> names.put(function.name(), new ArrayList<>()));
        for (int index = 0; index < commands.size(); index++) {
            ShellCommand command = commands.get(index);
            int called = called(command);
            if (called < command.words().size()) {
                List<Integer> known = names.get(command.words().get(called).text());
                if (known != null && (called > 0 || definedBy(command).isEmpty())) {
                    known.add(index);
                }
            }
        }
        calls.putAll(names);
    }

    /** The name of the function whose definition starts with a command; empty if there is none. */
    private static String definedBy(ShellCommand command) {
        List<CommandWord> words = command.words();
        if (words.get(0).is(KEYWORD) && words.size() > 1) {
            return words.get(1).text();
        }
        CommandWord first = words.get(0);
        var parentheses = PARENTHESES.matcher(command.text().text());
        boolean isDefinition = first.isWritten()
                && parentheses
                        .region(first.range().end(), command.text().text().length())
                        .lookingAt();
        return isDefinition ? first.text() : "";
    }

    /** The index after the command with the closing brace. */
    private int endOf(int start) {
        int depth = 0;
        boolean isOpened = false;
        for (int index = start; index < commands.size(); index++) {
            for (CommandWord word : commands.get(index).words()) {
                depth += word.is("{") ? 1 : word.is("}") ? -1 : 0;
                isOpened |= depth > 0;
                if (isOpened && depth <= 0) {
                    return index + 1;
                }
            }
            if (!isOpened && index > start) {
                return start + 1;
            }
        }
        return commands.size();
    }

    /** The index of the word that names the command, after reserved words and assignments. */
    private static int called(ShellCommand command) {
        List<CommandWord> words = command.words();
        int index = 0;
        for (int at = 0; at < words.size(); at++) {
            index = words.get(at).is("{") ? at : index;
        }
        while (index < words.size()
                && (CommandReader.isReserved(words.get(index))
                        || words.get(index).text().indexOf('=') > 0)) {
            index++;
        }
        return index;
    }
}
