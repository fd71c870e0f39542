package io.github.dockerfilestages.syntax.starlark;

import io.github.dockerfilestages.syntax.starlark.StarlarkToken.StarlarkTokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plain strings, and the entries of dictionaries, that a Starlark text assigns to names. */
final class StarlarkStrings {
    private final String file;
    private final List<StarlarkToken> tokens;
    private final Map<String, List<StarlarkToken>> values = new HashMap<>();
    private final Map<String, List<List<StarlarkToken>>> entries = new HashMap<>();
    private final Set<String> computed = new HashSet<>();

    private StarlarkStrings(String file, List<StarlarkToken> tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    static StarlarkStrings of(String file, List<StarlarkToken> tokens) {
        var strings = new StarlarkStrings(file, tokens);
        strings.collect();
        return strings;
    }

    /** The strings that are assigned to a name. */
    List<StarlarkToken> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The entries of the dictionaries that are assigned to a name, and those that are added to them. */
    List<List<StarlarkToken>> entriesOf(String name) {
        return entries.getOrDefault(name, List.of());
    }

    /** Whether a name has no other values than these strings. */
    boolean isComplete(String name) {
        return values.containsKey(name) && !computed.contains(name);
    }

    private void collect() {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth = Math.max(0, depth + tokens.get(at).nesting());
            if (isWord(at, "def")) {
                at = parameters(at);
            } else if (isWord(at, "for") && at + 1 < tokens.size()) {
                computed.add(tokens.get(at + 1).text());
            } else if (depth == 0 && startsLine(at) && tokens.get(at).kind() == StarlarkTokenKind.WORD) {
                assignment(at);
            }
        }
    }

    /** The parameters of a function may have any value; returns the index of the last one. */
    private int parameters(int definition) {
        int at = definition;
        while (at + 1 < tokens.size()
                && !tokens.get(at + 1).is(':')
                && !tokens.get(at + 1).is(')')) {
            at++;
            computed.add(tokens.get(at).text());
        }
        return at;
    }

    private void assignment(int at) {
        boolean isChanged = isOperator(at + 1, '+') && isOperator(at + 2, '=');
        boolean isAssigned = isOperator(at + 1, '=') && !isOperator(at + 2, '=');
        boolean isString = isAssigned
                && at + 2 < tokens.size()
                && tokens.get(at + 2).kind() == StarlarkTokenKind.STRING
                && startsLine(at + 3);
        String name = tokens.get(at).text();
        if (isString) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(tokens.get(at + 2));
        } else if (isAssigned || isChanged) {
            computed.add(name);
        }
        if (isAssigned && at + 2 < tokens.size()) {
            entries.computeIfAbsent(name, key -> new ArrayList<>())
                    .addAll(StarlarkToken.entries(tokens.subList(at + 2, endOfExpression(at + 2))));
        } else if (isOperator(at + 1, '[') && isOperator(at + 3, ']') && isOperator(at + 4, '=')) {
            entries.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(tokens.subList(at + 2, endOfExpression(at + 2)));
        }
    }

    /** The index of the first token that starts a line outside of brackets. */
    private int endOfExpression(int start) {
        int depth = 0;
        int at = start;
        while (at < tokens.size() && (at == start || depth > 0 || !startsLine(at))) {
            depth = Math.max(0, depth + tokens.get(at).nesting());
            at++;
        }
        return at;
    }

    private boolean startsLine(int at) {
        return at == 0
                || at >= tokens.size()
                || file.substring(
                                tokens.get(at - 1).outer().end(),
                                tokens.get(at).outer().start())
                        .contains("\n");
    }

    private boolean isWord(int at, String word) {
        return tokens.get(at).kind() == StarlarkTokenKind.WORD
                && tokens.get(at).text().equals(word);
    }

    private boolean isOperator(int at, char operator) {
        return at < tokens.size() && tokens.get(at).is(operator);
    }
}
