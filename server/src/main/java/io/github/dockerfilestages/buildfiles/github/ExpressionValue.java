package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Set;

/**
 * A value that an expression, or a text that contains expressions, may have.
 *
 * @param value with an empty text if the expression is empty or null; unknown if the expression cannot be evaluated
 * @param isWhole whether the value is one literal of the file, so that replacing the literal replaces the value
 */
record ExpressionValue(Value value, boolean isWhole) {
    static final ExpressionValue UNKNOWN =
            new ExpressionValue(new Value("", TextRange.at(0), Certainty.UNKNOWN), false);

    /** The value of a property that is certainly not there. */
    static final ExpressionValue NOTHING =
            new ExpressionValue(new Value("", TextRange.at(0), Certainty.LITERAL), false);

    private static final Set<String> FALSY = Set.of("", "false", "0", "null");

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
        return isKnown() && !FALSY.contains(value.text());
    }

    boolean isFalsy() {
        return isKnown() && FALSY.contains(value.text());
    }

    /** The same value, at most this certain. */
    ExpressionValue atMost(Certainty certainty) {
        boolean isLess = certainty.compareTo(value.certainty()) > 0;
        return isLess
                ? new ExpressionValue(new Value(value.text(), value.range(), certainty, value.pieces()), isWhole)
                : this;
    }
}
