package io.github.dockerfilestages.syntax.starlark;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.starlark.StarlarkToken.StarlarkTokenKind;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An expression in a Starlark text, as far as it is about strings.
 *
 * @param tokens at least one, unless it is an empty list of elements
 * @param strings that the text assigns to names
 */
record StarlarkExpression(List<StarlarkToken> tokens, StarlarkStrings strings, String file) {
    private static final int MAX_OPERANDS = 20;
    private static final int MAX_LENGTH = 1_000;
    private static final String PLACEHOLDER = "%s";

    /** Its possible values where they are written; one that is put together is not known. */
    List<Value> values() {
        StarlarkToken first = tokens.get(0);
        if (tokens.size() > 1 || first.kind() != StarlarkTokenKind.WORD) {
            return List.of(isString(tokens) ? literal(first) : unknown());
        }
        Stream<Value> known = strings.of(first.text()).stream().map(StarlarkExpression::literal);
        return strings.isComplete(first.text())
                ? known.toList()
                : Stream.concat(known, Stream.of(unknown())).toList();
    }

    /** Its possible values; one that is put together has the range of the whole expression. */
    List<Value> paths() {
        if (tokens.size() == 1) {
            return values();
        }
        return List.of(composed(tokens)
                .filter(text -> text.length() <= MAX_LENGTH)
                .map(text -> new Value(text, range(), Certainty.DEFAULT))
                .orElse(unknown()));
    }

    Optional<Tree.Text> string() {
        StarlarkToken token = tokens.get(0);
        return isString(tokens)
                ? Optional.of(new Tree.Text(token.text(), OffsetMap.verbatim(token.range()), false))
                : Optional.empty();
    }

    /**
     * The entries of a dictionary whose keys are plain strings; of several with one key, the last one. A name may mean
     * several dictionaries.
     */
    Map<String, List<Value>> entries() {
        Map<String, List<Value>> entries = new LinkedHashMap<>();
        boolean isName = tokens.size() == 1 && tokens.get(0).kind() == StarlarkTokenKind.WORD;
        List<List<StarlarkToken>> written =
                isName ? strings.entriesOf(tokens.get(0).text()) : StarlarkToken.entries(tokens);
        for (List<StarlarkToken> entry : written) {
            int start = startOfValue(entry);
            if (start > 0) {
                var value = new StarlarkExpression(entry.subList(start, entry.size()), strings, file);
                List<Value> values = new ArrayList<>(value.values());
                if (isName) {
                    values.addAll(entries.getOrDefault(entry.get(0).text(), List.of()));
                }
                entries.put(entry.get(0).text(), values);
            }
        }
        return entries;
    }

    /** The index of the value in {@code 'a': 1}, in {@code a=1} and in the rest of {@code x['a'] = 1}; else zero. */
    private static int startOfValue(List<StarlarkToken> entry) {
        if (entry.size() < 3) {
            return 0;
        }
        boolean hasStringKey = isString(entry.subList(0, 1));
        if (hasStringKey && entry.get(1).is(':')
                || entry.get(0).kind() == StarlarkTokenKind.WORD && entry.get(1).is('=')) {
            return 2;
        }
        return hasStringKey
                        && entry.size() > 3
                        && entry.get(1).is(']')
                        && entry.get(2).is('=')
                ? 3
                : 0;
    }

    /** What commas separate. */
    Stream<StarlarkExpression> elements() {
        return StarlarkToken.split(tokens, ',').stream().map(part -> new StarlarkExpression(part, strings, file));
    }

    StarlarkExpression part(int start, int end) {
        return new StarlarkExpression(tokens.subList(start, Math.max(start, end)), strings, file);
    }

    private Optional<String> composed(List<StarlarkToken> expression) {
        List<List<StarlarkToken>> terms = StarlarkToken.split(expression, '+');
        if (terms.size() > MAX_OPERANDS) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (List<StarlarkToken> term : terms) {
            Optional<String> value = formatted(term);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(value.get());
        }
        return Optional.of(text.toString());
    }

    /** The text of {@code '%s/Dockerfile' % path}, of {@code '%s/%s' % (a, b)}, or of a single operand. */
    private Optional<String> formatted(List<StarlarkToken> term) {
        List<List<StarlarkToken>> sides = StarlarkToken.split(term, '%');
        Optional<String> text = operand(sides.get(0));
        for (List<StarlarkToken> side : sides.subList(1, sides.size())) {
            boolean isTuple = side.size() > 1
                    && side.get(0).is('(')
                    && side.get(side.size() - 1).is(')');
            List<List<StarlarkToken>> operands =
                    isTuple ? StarlarkToken.split(side.subList(1, side.size() - 1), ',') : List.of(side);
            text = text.flatMap(format -> filled(format, operands));
        }
        return text;
    }

    private Optional<String> filled(String format, List<List<StarlarkToken>> operands) {
        var filled = new ArrayList<String>(List.of(format.split(PLACEHOLDER, -1)));
        if (filled.size() != operands.size() + 1
                || format.replace(PLACEHOLDER, "").contains("%")) {
            return Optional.empty();
        }
        for (int index = 0; index < operands.size(); index++) {
            Optional<String> value = operand(operands.get(index));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.set(index, filled.get(index) + value.get());
        }
        return Optional.of(String.join("", filled));
    }

    /** A string, or a name that certainly means one. */
    private Optional<String> operand(List<StarlarkToken> operand) {
        if (operand.size() != 1) {
            return Optional.empty();
        }
        StarlarkToken token = operand.get(0);
        if (token.kind() == StarlarkTokenKind.STRING) {
            return Optional.of(token.text());
        }
        List<StarlarkToken> assigned = strings.of(token.text());
        return assigned.size() == 1 && strings.isComplete(token.text())
                ? Optional.of(assigned.get(0).text())
                : Optional.empty();
    }

    private static boolean isString(List<StarlarkToken> expression) {
        return expression.size() == 1 && expression.get(0).kind() == StarlarkTokenKind.STRING;
    }

    private static Value literal(StarlarkToken token) {
        return new Value(token.text(), token.range(), Certainty.LITERAL);
    }

    private Value unknown() {
        return new Value(range().of(file), range(), Certainty.UNKNOWN);
    }

    private TextRange range() {
        return new TextRange(
                tokens.get(0).outer().start(),
                tokens.get(tokens.size() - 1).outer().end());
    }
}
