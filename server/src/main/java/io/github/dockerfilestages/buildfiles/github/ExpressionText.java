package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.List;
import java.util.function.Function;

/** A text of a workflow that may contain expressions: <code>Dockerfile.${{ matrix.os }}</code>. */
final class ExpressionText {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    private final Tree.Text text;
    private final Function<List<String>, List<ExpressionValue>> context;

    private ExpressionText(Tree.Text text, Function<List<String>, List<ExpressionValue>> context) {
        this.text = text;
        this.context = context;
    }

    /**
     * The values that a text may have, at least one; those that are not known are as written.
     *
     * @param context the values of a property, by the names in its path
     */
    static List<ExpressionValue> values(Tree.Text text, Function<List<String>, List<ExpressionValue>> context) {
        return new ExpressionText(text, context)
                .values().stream()
                        .map(value -> value.isKnown() ? value : asWritten(text))
                        .distinct()
                        .toList();
    }

    /** The text between the braces, if they are around all of it; a condition needs none. */
    static Tree.Text withoutBraces(Tree.Text text) {
        return isOneExpression(text.text())
                ? text.slice(OPEN.length(), text.text().length() - CLOSE.length())
                : text;
    }

    private static boolean isOneExpression(String written) {
        return written.startsWith(OPEN) && written.indexOf(CLOSE) == written.length() - CLOSE.length();
    }

    static ExpressionValue asWritten(Tree.Text text) {
        return new ExpressionValue(text.as(Certainty.UNKNOWN), false);
    }

    private List<ExpressionValue> values() {
        String written = text.text();
        if (!written.contains(OPEN)) {
            return List.of(ExpressionValue.of(text, Certainty.LITERAL));
        }
        if (isOneExpression(written)) {
            return ExpressionReader.values(withoutBraces(text), context);
        }
        List<ExpressionValue> values = List.of(ExpressionValue.NOTHING);
        int at = 0;
        for (int open = written.indexOf(OPEN); open >= 0; open = written.indexOf(OPEN, at)) {
            int close = written.indexOf(CLOSE, open);
            if (close < 0) {
                return List.of(ExpressionValue.UNKNOWN);
            }
            values = joined(values, List.of(piece(at, open)));
            values = joined(values, ExpressionReader.values(text.slice(open + OPEN.length(), close), context));
            at = close + CLOSE.length();
        }
        return joined(values, List.of(piece(at, written.length())));
    }

    private List<ExpressionValue> joined(List<ExpressionValue> starts, List<ExpressionValue> ends) {
        return ExpressionValue.joined(starts, ends, text.range());
    }

    private ExpressionValue piece(int start, int end) {
        return ExpressionValue.of(text.slice(start, end), Certainty.LITERAL);
    }
}
