package io.github.dockerfilestages.syntax.shell;

/**
 * The notation, in a {@link ShellText}, for what is computed before the shell reads the text, regardless of the quotes
 * around it: an expression of GitHub Actions, a variable of make, an interpolation of just. No shell syntax looks like
 * it.
 */
public final class TemplateMarker {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";

    private TemplateMarker() {}

    static String of(String name) {
        return OPEN + name.replace('{', ' ').replace('}', ' ') + CLOSE;
    }

    static boolean startsAt(String text, int at) {
        return text.startsWith(OPEN, at);
    }

    /** The offset after the template that starts here; one that is not closed takes the rest of the text. */
    static int end(String text, int start) {
        int close = text.indexOf(CLOSE, start + OPEN.length());
        return close < 0 ? text.length() : close + CLOSE.length();
    }

    static String name(String text, int start, int end) {
        String inner = text.substring(start + OPEN.length(), end);
        return inner.endsWith(CLOSE) ? inner.substring(0, inner.length() - CLOSE.length()) : inner;
    }
}
