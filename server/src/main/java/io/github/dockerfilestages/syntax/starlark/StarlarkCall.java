package io.github.dockerfilestages.syntax.starlark;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.starlark.StarlarkToken.StarlarkTokenKind;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
     * @param tokens of the expression, at least one
     * @param file that contains them
     */
    public record Argument(String name, List<StarlarkToken> tokens, String file) {

        /** The value, if it is a plain string. */
        public Value value() {
            StarlarkToken first = tokens.get(0);
            if (tokens.size() == 1 && first.kind() == StarlarkTokenKind.STRING) {
                return new Value(first.text(), first.range(), Certainty.LITERAL);
            }
            var written = new TextRange(
                    first.outer().start(), tokens.get(tokens.size() - 1).outer().end());
            return new Value(written.of(file), written, Certainty.UNKNOWN);
        }

        /** The entries of a dictionary whose keys are plain strings; of several with one key, the last one. */
        public Map<String, Value> entries() {
            Map<String, Value> entries = new LinkedHashMap<>();
            if (!tokens.get(0).is('{')) {
                return entries;
            }
            boolean isClosed = tokens.get(tokens.size() - 1).is('}');
            for (List<StarlarkToken> entry : separated(tokens.subList(1, tokens.size() - (isClosed ? 1 : 0)))) {
                if (entry.size() > 2
                        && entry.get(0).kind() == StarlarkTokenKind.STRING
                        && entry.get(1).is(':')) {
                    entries.put(entry.get(0).text(), new Argument("", entry.subList(2, entry.size()), file).value());
                }
            }
            return entries;
        }
    }

    /** The calls of some functions, in the order of the text. */
    public static List<StarlarkCall> find(String text, Set<String> functions) {
        List<StarlarkToken> tokens = StarlarkToken.read(text);
        var calls = new ArrayList<StarlarkCall>();
        for (int at = 0; at + 1 < tokens.size(); at++) {
            boolean isDefinition = at > 0 && tokens.get(at - 1).text().equals("def");
            if (functions.contains(tokens.get(at).text())
                    && tokens.get(at).kind() == StarlarkTokenKind.WORD
                    && tokens.get(at + 1).is('(')
                    && !isDefinition) {
                int end = endOfArguments(tokens, at + 2);
                calls.add(new StarlarkCall(arguments(tokens.subList(at + 2, end), text)));
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
            depth += nesting(tokens.get(at));
            if (depth == 0) {
                return at;
            }
        }
        return tokens.size();
    }

    private static List<Argument> arguments(List<StarlarkToken> tokens, String file) {
        return separated(tokens).stream()
                .flatMap(argument -> argument(argument, file).stream())
                .toList();
    }

    /** The elements of a list that commas separate. */
    private static List<List<StarlarkToken>> separated(List<StarlarkToken> tokens) {
        var elements = new ArrayList<List<StarlarkToken>>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            boolean isEnd = at == tokens.size() || depth == 0 && tokens.get(at).is(',');
            if (isEnd) {
                elements.add(tokens.subList(start, at));
                start = at + 1;
            } else {
                depth += nesting(tokens.get(at));
            }
        }
        return elements;
    }

    private static Optional<Argument> argument(List<StarlarkToken> tokens, String file) {
        boolean isNamed = tokens.size() > 2
                && tokens.get(0).kind() == StarlarkTokenKind.WORD
                && tokens.get(1).is('=');
        if (isNamed) {
            return Optional.of(new Argument(tokens.get(0).text(), tokens.subList(2, tokens.size()), file));
        }
        return tokens.isEmpty() ? Optional.empty() : Optional.of(new Argument("", tokens, file));
    }

    private static int nesting(StarlarkToken token) {
        if (token.is('(') || token.is('[') || token.is('{')) {
            return 1;
        }
        return token.is(')') || token.is(']') || token.is('}') ? -1 : 0;
    }
}
