package io.github.dockerfilestages.syntax.dockerfile;

/**
 * Markers of the template languages from which Dockerfiles are generated. The value of a word with a marker is not
 * known.
 */
public final class TemplateMarkers {
    private static final String[] OPENING = {"{{", "{%", "<%"};
    private static final String[] CLOSING = {"}}", "%}", "%>"};

    private TemplateMarkers() {}

    /** Whether a word, or words with blanks between them, contain a marker. */
    public static boolean isIn(String word) {
        if (!holdsMarkCharacter(word)) {
            return false;
        }
        // A variable inside another one ends like a template, possibly in a later word: ${TAG:-${VERSION:-1 2}}.
        boolean hasVariable = word.contains("${");
        return holds(word, OPENING) || !hasVariable && holds(word, CLOSING) || holdsAtWord(word);
    }

    /**
     * Each marker contains one of these characters. Most words contain none, and every word is checked after every
     * keystroke.
     */
    private static boolean holdsMarkCharacter(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == '{' || c == '}' || c == '%' || c == '@') {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String word, String[] markers) {
        for (String marker : markers) {
            if (word.contains(marker)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds {@code @WORD@}, as autoconf and similar tools use it. In {@code a@b@sha256}, the second at sign starts a
     * digest.
     */
    private static boolean holdsAtWord(String word) {
        int open = word.indexOf('@');
        while (open >= 0) {
            int close = open + 1;
            while (close < word.length() && isWordCharacter(word.charAt(close))) {
                close++;
            }
            boolean isClosed = close > open + 1 && close < word.length() && word.charAt(close) == '@';
            if (isClosed && !startsDigest(word, close + 1)) {
                return true;
            }
            open = word.indexOf('@', open + 1);
        }
        return false;
    }

    private static boolean startsDigest(String word, int at) {
        return word.startsWith("sha256", at) || word.startsWith("sha384", at) || word.startsWith("sha512", at);
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
}
