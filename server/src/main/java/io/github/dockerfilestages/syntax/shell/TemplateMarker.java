package io.github.dockerfilestages.syntax.shell;

/**
 * The notation, in a {@link ShellText}, of what is computed before the shell reads it and whatever quotes are around it:
 * an expression of GitHub Actions, a variable of make, an interpolation of just. No shell takes it for anything else.
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

    /** The offset behind the template that starts here; one that is not closed takes the rest of the text. */
    static int end(String text, int start) {
        int close = text.indexOf(CLOSE, start + OPEN.length());
        return close < 0 ? text.length() : close + CLOSE.length();
    }

    static String name(String text, int start, int end) {
        String inner = text.substring(start + OPEN.length(), end);
        return inner.endsWith(CLOSE) ? inner.substring(0, inner.length() - CLOSE.length()) : inner;
    }
}
