package io.github.dockerfilestages.syntax.dockerfile.words;

/** The two definitions of white space in BuildKit's parser. */
public final class Whitespace {
    private Whitespace() {}

    /** White space that separates words: the pattern {@code [\t\v\f\r ]}. A no-break space does not. */
    static boolean separates(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u000B' || c == '\f';
    }

    /** White space that is trimmed off lines and ends a flag: Go's {@code unicode.IsSpace}. */
    public static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == '\u0085'
                || c == '\u00A0'
                || c >= '\u1680' && Character.isSpaceChar(c);
    }

    public static int skipSpaces(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static int skipSeparators(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && separates(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public static int skipWord(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && !separates(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the text without the line feeds and carriage returns before it. */
    public static int trimLineEnd(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The end of the text without the spaces before it. */
    public static int trimEnd(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
