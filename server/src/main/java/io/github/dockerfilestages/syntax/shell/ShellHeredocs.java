package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.Lazy;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds where the heredocs of a shell text end. One without its last line is ignored, so that the following text keeps
 * its meaning while the user types the heredoc.
 */
final class ShellHeredocs {
    private final String text;
    private final Lazy<Map<Delimiter, Integer>> lastLines;

    ShellHeredocs(String text) {
        this.text = text;
        this.lastLines = Lazy.of(this::findLastLines);
    }

    /** The line that ends a heredoc, and whether tabs may precede it. */
    record Delimiter(String line, boolean isIndented) {}

    /** The offset after a heredoc whose first line starts here. */
    int endOf(int start, Delimiter delimiter) {
        // Check for a last line first, so that no line is scanned in vain.
        if (lastLines.get().getOrDefault(delimiter, -1) < start) {
            return start;
        }
        int at = start;
        while (at < text.length()) {
            int end = endOfLine(at);
            boolean isLast = (delimiter.isIndented ? unindented(at, end) : line(at, end)).equals(delimiter.line);
            at = Math.min(end + 1, text.length());
            if (isLast) {
                return at;
            }
        }
        return at;
    }

    private Map<Delimiter, Integer> findLastLines() {
        var last = new HashMap<Delimiter, Integer>();
        for (int at = 0; at < text.length(); ) {
            int end = endOfLine(at);
            last.put(new Delimiter(line(at, end), false), at);
            last.put(new Delimiter(unindented(at, end), true), at);
            at = end + 1;
        }
        return last;
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** A line without the tabs at its start. */
    private String unindented(int start, int end) {
        int from = start;
        while (from < end && text.charAt(from) == '\t') {
            from++;
        }
        return line(from, end);
    }

    private String line(int start, int end) {
        int to = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        return text.substring(start, to);
    }
}
