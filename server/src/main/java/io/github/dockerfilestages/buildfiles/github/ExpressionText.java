package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A text of a workflow that may contain expressions: <code>Dockerfile.${{ matrix.os }}</code>. */
final class ExpressionText {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";
    private static final int MAX_VALUES = 100;
    private static final int MAX_LENGTH = 1_000;

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
        return joined(starts, ends, text.range());
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

    private ExpressionValue piece(int start, int end) {
        return ExpressionValue.of(text.slice(start, end), Certainty.LITERAL);
    }
}
