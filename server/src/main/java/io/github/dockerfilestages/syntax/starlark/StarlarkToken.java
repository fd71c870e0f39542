package io.github.dockerfilestages.syntax.starlark;

import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A token of a Starlark text: a word, a string or an operator. Comments and blanks are not tokens.
 *
 * @param range of a string without its quotes
 * @param outer with them
 */
record StarlarkToken(StarlarkTokenKind kind, String text, TextRange range, TextRange outer) {

    enum StarlarkTokenKind {
        WORD,
        STRING,
        /** A string with escapes: its value is not in the text as it is. */
        ESCAPED_STRING,
        OPERATOR
    }

    static List<StarlarkToken> read(String text) {
        return new StarlarkLexer(text).read();
    }

    boolean is(char operator) {
        return kind == StarlarkTokenKind.OPERATOR && text.charAt(0) == operator;
    }

    /** How it changes the number of open brackets. */
    int nesting() {
        if (is('(') || is('[') || is('{')) {
            return 1;
        }
        return is(')') || is(']') || is('}') ? -1 : 0;
    }

    /** The parts of an expression between an operator that is not in brackets. */
    static List<List<StarlarkToken>> split(List<StarlarkToken> expression, char operator) {
        var parts = new ArrayList<List<StarlarkToken>>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < expression.size(); at++) {
            depth += expression.get(at).nesting();
            if (depth == 0 && expression.get(at).is(operator)) {
                parts.add(expression.subList(start, at));
                start = at + 1;
            }
        }
        parts.add(expression.subList(start, expression.size()));
        return parts;
    }

    /** The entries of a dictionary: of <code>{…}</code> or of {@code dict(…)}; none for another expression. */
    static List<List<StarlarkToken>> entries(List<StarlarkToken> expression) {
        boolean isCall = expression.size() > 1
                && expression.get(0).text().equals("dict")
                && expression.get(1).is('(');
        if (!isCall && !expression.get(0).is('{')) {
            return List.of();
        }
        int start = isCall ? 2 : 1;
        boolean isClosed = expression.get(expression.size() - 1).nesting() < 0;
        int end = Math.max(start, expression.size() - (isClosed ? 1 : 0));
        return split(expression.subList(start, end), ',');
    }

    private static final class StarlarkLexer {
        private final String text;
        private final List<StarlarkToken> tokens = new ArrayList<>();
        private int at;

        StarlarkLexer(String text) {
            this.text = text;
        }

        List<StarlarkToken> read() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '#') {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? text.length() : end;
                } else if (c == '\'' || c == '"') {
                    string(c);
                } else if (Character.isJavaIdentifierPart(c)) {
                    word();
                } else if (Character.isWhitespace(c)) {
                    at++;
                } else {
                    add(StarlarkTokenKind.OPERATOR, at, ++at);
                }
            }
            return tokens;
        }

        private void add(StarlarkTokenKind kind, int start, int end) {
            var range = new TextRange(start, end);
            tokens.add(new StarlarkToken(kind, range.of(text), range, range));
        }

        /**
         * A word. One before a string, such as {@code r}, is a word too, so that the string does not count as plain.
         */
        private void word() {
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            add(StarlarkTokenKind.WORD, start, at);
        }

        /** A string. One that is not closed ends with its line, or with the text if it has three quotes. */
        private void string(char quote) {
            String three = String.valueOf(quote).repeat(3);
            String close = text.startsWith(three, at) ? three : String.valueOf(quote);
            int start = at + close.length();
            int end = start;
            boolean isEscaped = false;
            while (end < text.length() && !text.startsWith(close, end) && !(close.length() == 1 && isLineEnd(end))) {
                boolean isEscape = text.charAt(end) == '\\';
                isEscaped |= isEscape;
                end = Math.min(end + (isEscape ? 2 : 1), text.length());
            }
            var outer = new TextRange(at, text.startsWith(close, end) ? end + close.length() : end);
            var range = new TextRange(start, end);
            StarlarkTokenKind kind = isEscaped ? StarlarkTokenKind.ESCAPED_STRING : StarlarkTokenKind.STRING;
            tokens.add(new StarlarkToken(kind, range.of(text), range, outer));
            at = outer.end();
        }

        private boolean isLineEnd(int offset) {
            return text.charAt(offset) == '\n';
        }
    }
}
