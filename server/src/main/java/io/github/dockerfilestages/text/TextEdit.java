package io.github.dockerfilestages.text;

import java.util.List;

/** Replaces a range of a text by other text. Offsets are those of the text before the edit. */
public record TextEdit(TextRange range, String newText) {

    /** How much longer the text gets; negative when it shrinks. */
    public int growth() {
        return newText.length() - range.length();
    }

    /** The text after this edit. */
    public String apply(String text) {
        return text.substring(0, range.start()) + newText + text.substring(range.end());
    }

    /**
     * The text after several edits; the offsets of all of them are those before any edit.
     *
     * @throws IllegalArgumentException when two of them overlap
     */
    public static String applyAll(String text, List<TextEdit> edits) {
        var result = new StringBuilder(text.length());
        int done = 0;
        for (TextEdit edit : inOrder(edits)) {
            result.append(text, done, edit.range.start()).append(edit.newText);
            done = edit.range.end();
        }
        return result.append(text, done, text.length()).toString();
    }

    /**
     * The smallest single edit that turns one text into the other: it replaces what lies between their common start and
     * end.
     */
    public static TextEdit between(String before, String after) {
        int limit = Math.min(before.length(), after.length());
        int start = 0;
        while (start < limit && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int kept = 0;
        while (kept < limit - start
                && before.charAt(before.length() - 1 - kept) == after.charAt(after.length() - 1 - kept)) {
            kept++;
        }
        return new TextEdit(
                new TextRange(start, before.length() - kept), after.substring(start, after.length() - kept));
    }

    /**
     * Edits of one text, sorted by where they start; the offsets of all of them are those before any edit.
     *
     * @throws IllegalArgumentException when two of them overlap
     */
    public static List<TextEdit> inOrder(List<TextEdit> edits) {
        List<TextEdit> sorted = edits.stream()
                .sorted(Order.byInt((TextEdit edit) -> edit.range.start()).thenByInt(edit -> edit.range.end()))
                .toList();
        for (int at = 1; at < sorted.size(); at++) {
            if (sorted.get(at).range.start() < sorted.get(at - 1).range.end()) {
                throw new IllegalArgumentException(
                        "overlapping edits at offset " + sorted.get(at).range.start());
            }
        }
        return sorted;
    }
}
