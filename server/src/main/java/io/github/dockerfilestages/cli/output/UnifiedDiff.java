package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Edits of a text as a unified diff, in the form that {@code git apply} and {@code patch} accept: its lines equal those
 * of the files in every byte. To show it on a terminal, use {@link ShownText}.
 *
 * <p>It does not use a library that compares two texts, since the edits, and so the changed lines, are known exactly.
 */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<LineChange> changes;
    private final StringBuilder result = new StringBuilder();

    private UnifiedDiff(List<String> before, List<LineChange> changes) {
        this.before = before;
        this.changes = changes;
    }

    /**
     * The difference between two texts of a file.
     *
     * @param name the file's path, with {@code /} between its folders
     */
    public static String of(String name, String before, List<TextEdit> edits) {
        var diff = new UnifiedDiff(LineChange.split(before), LineChange.of(before, edits));
        String path = name.startsWith("/") ? name : "/" + name;
        return "--- " + header("a" + path) + "+++ " + header("b" + path) + diff.hunks();
    }

    /**
     * As git does it: quoted if it contains characters that control a terminal; and with a tab at the end, without
     * which patch stops at a blank.
     */
    private static String header(String path) {
        boolean isPlain = ShownText.isPlain(path) && path.indexOf('"') < 0 && path.indexOf('\\') < 0;
        return isPlain ? path + (path.indexOf(' ') < 0 ? "\n" : "\t\n") : quoted(path) + "\n";
    }

    private static String quoted(String path) {
        var quoted = new StringBuilder("\"");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = b >= ' ' && b <= '~' && b != '"' && b != '\\';
            quoted.append(isPlain ? String.valueOf((char) b) : octal(b & 0xff));
        }
        return quoted.append('"').toString();
    }

    private static String octal(int number) {
        return "\\" + (number >> 6) + (number >> 3 & 7) + (number & 7);
    }

    private String hunks() {
        int growth = 0;
        for (int from = 0; from < changes.size(); ) {
            int to = from + 1;
            while (to < changes.size()
                    && changes.get(to).first() - changes.get(to - 1).end() <= 2 * CONTEXT) {
                to++;
            }
            growth += hunk(changes.subList(from, to), growth);
            from = to;
        }
        return result.toString();
    }

    /**
     * Appends a hunk. Takes the number of lines that the hunks before it have added, and returns the number that this
     * one adds.
     */
    private int hunk(List<LineChange> hunk, int growth) {
        int first = Math.max(0, hunk.get(0).first() - CONTEXT);
        int end = Math.min(before.size(), hunk.get(hunk.size() - 1).end() + CONTEXT);
        int added = hunk.stream().mapToInt(LineChange::growth).sum();
        result.append("@@ -").append(span(first, end - first));
        result.append(" +").append(span(first + growth, end - first + added)).append(" @@\n");
        int at = first;
        for (LineChange change : hunk) {
            append(' ', before.subList(at, change.first()));
            append('-', change.before());
            append('+', change.after());
            at = change.end();
        }
        append(' ', before.subList(at, end));
        return added;
    }

    private static String span(int first, int length) {
        return (length == 0 ? first : first + 1) + (length == 1 ? "" : "," + length);
    }

    private void append(char mark, List<String> lines) {
        for (String line : lines) {
            result.append(mark).append(line);
            if (!line.endsWith("\n")) {
                result.append("\n\\ No newline at end of file\n");
            }
        }
    }
}
