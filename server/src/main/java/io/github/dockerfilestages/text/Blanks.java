package io.github.dockerfilestages.text;

/**
 * White space at the ends of a text, as Java defines it: {@link Character#isWhitespace}, which a no-break space is not.
 *
 * <p>Used instead of the methods of {@link String}, which take other characters for white space when this program is
 * compiled to JavaScript.
 */
public final class Blanks {
    private Blanks() {}

    /** The text without white space at its start and end. */
    public static String strip(String text) {
        return text.substring(start(text), Math.max(start(text), end(text)));
    }

    /** The text without white space at its start. */
    public static String stripLeading(String text) {
        return text.substring(start(text));
    }

    /** The text without white space at its end. */
    public static String stripTrailing(String text) {
        return text.substring(0, end(text));
    }

    /** Whether the text is empty or all white space. */
    public static boolean isBlank(String text) {
        return start(text) == text.length();
    }

    /** No white space is outside of the basic plane, so that each half of a pair can be judged alone. */
    private static int start(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
