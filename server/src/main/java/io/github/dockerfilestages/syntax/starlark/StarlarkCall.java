package io.github.dockerfilestages.syntax.starlark;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.starlark.StarlarkToken.StarlarkTokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function call in a Starlark text.
 *
 * @param arguments in order; for an unfinished call, those that are there
 */
public record StarlarkCall(List<Argument> arguments) {

    /**
     * What is passed to the function.
     *
     * @param name of the parameter; empty for a positional argument
     */
    public record Argument(String name, StarlarkExpression expression) {

        /** Its possible values where they are written: a string, or those that are assigned to a name. */
        public List<Value> values() {
            return expression.values();
        }

        /** Its possible values; unlike a name, a path may also be put together from several strings. */
        public List<Value> paths() {
            return expression.paths();
        }

        /** A plain string. */
        public Optional<Tree.Text> string() {
            return expression.string();
        }

        /** The entries of a dictionary whose keys are plain strings, each with its possible values. */
        public Map<String, List<Value>> entries() {
            return expression.entries();
        }
    }

    /** The calls of some functions, in the order of the text. */
    public static List<StarlarkCall> find(String text, Set<String> functions) {
        List<StarlarkToken> tokens = StarlarkToken.read(text);
        StarlarkStrings strings = StarlarkStrings.of(text, tokens);
        var calls = new ArrayList<StarlarkCall>();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            boolean isDefinition = at > 0 && tokens.get(at - 1).text().equals("def");
            if (functions.contains(tokens.get(at).text())
                    && tokens.get(at).kind() == StarlarkTokenKind.WORD
                    && tokens.get(at + 1).is('(')
                    && !isDefinition) {
                int end = endOfArguments(tokens, at + 2);
                calls.add(new StarlarkCall(
                        arguments(new StarlarkExpression(tokens.subList(at + 2, end), strings, text))));
                at = end - 1;
            }
        }
        return calls;
    }

    public Optional<Argument> named(String name) {
        return arguments.stream().filter(argument -> argument.name.equals(name)).findFirst();
    }

    /** The positional argument with this index. */
    public Optional<Argument> positional(int index) {
        return arguments.stream()
                .filter(argument -> argument.name.isEmpty())
                .skip(index)
                .findFirst();
    }

    private static int endOfArguments(List<StarlarkToken> tokens, int start) {
        int depth = 1;
        for (int at = start; at < tokens.size(); at++) {
            depth += tokens.get(at).nesting();
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size();
    }

    private static List<Argument> arguments(StarlarkExpression all) {
        return all.elements().flatMap(argument -> argument(argument).stream()).toList();
    }

    private static Optional<Argument> argument(StarlarkExpression argument) {
        List<StarlarkToken> tokens = argument.tokens();
        boolean isNamed = tokens.size() > 2
                && tokens.get(0).kind() == StarlarkTokenKind.WORD
                && tokens.get(1).is('=');
        if (isNamed) {
            return Optional.of(new Argument(tokens.get(0).text(), argument.part(2, tokens.size())));
        }
        return tokens.isEmpty() ? Optional.empty() : Optional.of(new Argument("", argument));
    }
}
