package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
        int line = 0;
        int offset = 0;
        for (EditedLines edited : editedLines(text, edits)) {
            TextRange lines = edited.lines();
            int first = line + split(text.substring(offset, lines.start())).size();
            LineChange change = of(first, lines.of(text), edited);
            changes.add(change);
            line = change.end();
            offset = lines.end();
        }
        return changes;
    }

    /** Whole lines that follow one another, and the edits in them. */
    private record EditedLines(TextRange lines, List<TextEdit> edits) {}

    private static List<EditedLines> editedLines(String text, List<TextEdit> edits) {
        var all = new ArrayDeque<EditedLines>();
        for (TextEdit edit : inOrder(edits)) {
            TextRange touched = wholeLines(text, edit.range());
            if (all.isEmpty() || touched.start() > all.getLast().lines().end()) {
                all.add(new EditedLines(touched, new ArrayList<>(List.of(edit))));
            } else {
                EditedLines last = all.removeLast();
                int end = Math.max(last.lines().end(), touched.end());
                last.edits().add(edit);
                all.add(new EditedLines(new TextRange(last.lines().start(), end), last.edits()));
            }
        }
        return List.copyOf(all);
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

    private static LineChange of(int first, String before, EditedLines edited) {
        List<TextEdit> local = edited.edits().stream()
                .map(edit -> new TextEdit(edit.range().shift(-edited.lines().start()), edit.newText()))
                .toList();
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
        return edits.stream().sorted(Order.byInt(edit -> edit.range().start())).toList();
    }
}
