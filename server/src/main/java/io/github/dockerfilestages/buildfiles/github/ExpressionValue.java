package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value that an expression, or a text that contains expressions, may have.
 *
 * @param value with an empty text if the expression is empty or null; unknown if the expression cannot be evaluated
 * @param isWhole whether the value is one literal of the file, so that replacing the literal replaces the value
 * @param type decides whether a text such as {@code false} is a condition that is not met
 */
record ExpressionValue(Value value, boolean isWhole, ValueType type) {
    static final ExpressionValue UNKNOWN =
            new ExpressionValue(new Value("", TextRange.at(0), Certainty.UNKNOWN), false);

    /** The value of a property that is certainly not there. */
    static final ExpressionValue NOTHING =
            new ExpressionValue(new Value("", TextRange.at(0), Certainty.LITERAL), false);

    private static final int MAX_VALUES = 100;
    private static final int MAX_LENGTH = 1_000;
    private static final Set<String> FALSY = Set.of("false", "0", "-0", "null");

    /** What a value is for GitHub. */
    enum ValueType {
        /** A string, which is only falsy if it is empty. */
        STRING,
        /** A string, a number, a boolean or null: the text does not say which. */
        ANY
    }

    ExpressionValue(Value value, boolean isWhole) {
        this(value, isWhole, ValueType.ANY);
    }

    /** A literal of the file. */
    static ExpressionValue of(Tree.Text text, Certainty certainty) {
        return new ExpressionValue(text.as(certainty), true);
    }

    /** A value that is put together from several ones. */
    static ExpressionValue composed(String text, TextRange range, Certainty certainty) {
        return new ExpressionValue(new Value(text, range, certainty), false);
    }

    /** Whether all of it is written in the file, so that an edit can change it; an empty value is. */
    boolean isWritten() {
        return isWhole || value.isComposed() || isKnown() && value.text().isEmpty();
    }

    /** The literals that form it, if it is written. */
    List<Value> pieces() {
        if (value.text().isEmpty()) {
            return List.of();
        }
        return value.isComposed() ? value.pieces() : List.of(value);
    }

    boolean isKnown() {
        return value.isKnown();
    }

    boolean isTruthy() {
        return isKnown() && !hasFalsyText();
    }

    boolean isFalsy() {
        return isKnown() && hasFalsyText();
    }

    private boolean hasFalsyText() {
        return value.text().isEmpty() || type == ValueType.ANY && FALSY.contains(value.text());
    }

    /** The same value, which is certainly a string. */
    ExpressionValue asString() {
        return new ExpressionValue(value, isWhole, ValueType.STRING);
    }

    /** The same value, at most this certain. */
    ExpressionValue atMost(Certainty certainty) {
        boolean isLess = certainty.compareTo(value.certainty()) > 0;
        return isLess
                ? new ExpressionValue(new Value(value.text(), value.range(), certainty, value.pieces()), isWhole, type)
                : this;
    }

    /** Each of some values followed by each of others, in the place of a template. */
    static List<ExpressionValue> joined(List<ExpressionValue> starts, List<ExpressionValue> ends, TextRange template) {
        if (starts.size() * ends.size() > MAX_VALUES) {
            return List.of(ExpressionValue.UNKNOWN);
        }
        var joined = new ArrayList<ExpressionValue>();
        for (ExpressionValue start : starts) {
            for (ExpressionValue end : ends) {
                joined.add(join(start, end, template));
            }
        }
        return joined.stream().distinct().toList();
    }

    private static ExpressionValue join(ExpressionValue start, ExpressionValue end, TextRange template) {
        String joined = start.value().text() + end.value().text();
        if (!start.isKnown() || !end.isKnown() || joined.length() > MAX_LENGTH) {
            return ExpressionValue.UNKNOWN;
        }
        if (start.isWritten() && end.isWritten()) {
            List<Value> pieces = Stream.of(start, end)
                    .flatMap(part -> part.pieces().stream())
                    .toList();
            return new ExpressionValue(Value.composed(template, pieces), false);
        }
        boolean isLiteral = start.value().isLiteral() && end.value().isLiteral();
        return ExpressionValue.composed(joined, template, isLiteral ? Certainty.LITERAL : Certainty.DEFAULT);
    }
}
