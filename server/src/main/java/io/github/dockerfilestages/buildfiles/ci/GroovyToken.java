package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, a string or another character of a Groovy text. Comments and blanks are not tokens.
 *
 * @param range of a string without its quotes
 */
record GroovyToken(GroovyTokenKind kind, String text, TextRange range) {

    enum GroovyTokenKind {
        WORD,
        STRING,
        OTHER
    }

    boolean is(String expected) {
        return kind != GroovyTokenKind.STRING && text.equals(expected);
    }

    boolean isString() {
        return kind == GroovyTokenKind.STRING;
    }

    static List<GroovyToken> read(String text) {
        return new GroovyLexer(text).read();
    }

    private static final class GroovyLexer {
        private final String text;
        private final List<GroovyToken> tokens = new ArrayList<>();
        private int at;

        GroovyLexer(String text) {
            this.text = text;
        }

        List<GroovyToken> read() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (text.startsWith("//", at)) {
                    at = endOf("\n", at);
                } else if (text.startsWith("/*", at)) {
                    at = endOf("*/", at + 2);
                } else if (c == '\'' || c == '"') {
                    string(String.valueOf(c));
                } else if (Character.isJavaIdentifierPart(c)) {
                    word();
                } else {
                    at++;
                    if (!Character.isWhitespace(c)) {
                        add(GroovyTokenKind.OTHER, at - 1, at);
                    }
                }
            }
            return tokens;
        }

        /** The offset after the next occurrence of a text; the end if there is none. */
        private int endOf(String closing, int from) {
            int close = text.indexOf(closing, from);
            return close < 0 ? text.length() : close + closing.length();
        }

        private void word() {
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            add(GroovyTokenKind.WORD, start, at);
        }

        /** A string. One that is not closed ends with its line, or with the text if it has three quotes. */
        private void string(String quote) {
            String close = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
            int start = at + close.length();
            int end = start;
            while (end < text.length()
                    && !text.startsWith(close, end)
                    && !(close.length() == 1 && text.charAt(end) == '\n')) {
                end = Math.min(end + (text.charAt(end) == '\\' ? 2 : 1), text.length());
            }
            add(GroovyTokenKind.STRING, Math.min(start, text.length()), end);
            at = text.startsWith(close, end) ? end + close.length() : end;
        }

        private void add(GroovyTokenKind kind, int start, int end) {
            var range = new TextRange(Math.min(start, end), end);
            tokens.add(new GroovyToken(kind, range.of(text), range));
        }
    }
}
