package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A block of consecutive lines that edits change. A line includes its line end; unlike in editors, this is always
 * {@code \n}, as in diffs.
 *
 * @param first the first line that changes
 * @param before the old lines
 * @param after the new lines
 */
record LineChange(int first, List<String> before, List<String> after) {

    /** The first line after it. */
    int end() {
        return first + before.size();
    }

    /** The number of lines by which the text grows. */
    int growth() {
        return after.size() - before.size();
    }

    /** The changes that edits make in a text, in order; edits in the same line or in adjacent lines are one change. */
    static List<LineChange> of(String text, List<TextEdit> edits) {
        var changes = new ArrayList<LineChange>();
        var group = new ArrayList<TextEdit>();
        var lines = TextRange.at(0);
        for (TextEdit edit : inOrder(edits)) {
            TextRange touched = wholeLines(text, edit.range());
            if (!group.isEmpty() && touched.start() > lines.end()) {
                changes.add(of(text, lines, group));
                group.clear();
            }
            lines = group.isEmpty() ? touched : new TextRange(lines.start(), Math.max(lines.end(), touched.end()));
            group.add(edit);
        }
        if (!group.isEmpty()) {
            changes.add(of(text, lines, group));
        }
        return changes;
    }

    /** The lines of a text; none for an empty one. */
    static List<String> split(String text) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int end = endOfLine(text, at);
            lines.add(text.substring(at, end));
            at = end;
        }
        return lines;
    }

    private static LineChange of(String text, TextRange lines, List<TextEdit> edits) {
        List<TextEdit> local = edits.stream()
                .map(edit -> new TextEdit(edit.range().shift(-lines.start()), edit.newText()))
                .toList();
        String before = lines.of(text);
        int first = split(text.substring(0, lines.start())).size();
        return new LineChange(first, split(before), split(TextEdit.applyAll(before, local)));
    }

    private static TextRange wholeLines(String text, TextRange range) {
        int start = text.lastIndexOf('\n', range.start() - 1) + 1;
        return new TextRange(start, endOfLine(text, range.end()));
    }

    private static int endOfLine(String text, int offset) {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    private static List<TextEdit> inOrder(List<TextEdit> edits) {
        return edits.stream()
                .sorted(Comparator.comparingInt(edit -> edit.range().start()))
                .toList();
    }
}
