package io.github.dockerfilestages.fuzz;

import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * A text and edits of it, one after the other.
 *
 * @param typed the edits: two characters for the range of each, followed by the new text
 */
record EditedText(String text, List<String> typed) {
    /** Separates the text and the edits. */
    private static final String SEPARATOR = "\u001f";

    static EditedText of(String input) {
        List<String> parts = List.of(input.split(SEPARATOR, -1));
        return new EditedText(parts.get(0), parts.subList(1, parts.size()));
    }

    /** One of the edits, of a text that has this length when it is made. */
    static TextEdit edit(String typed, int length) {
        int start = typed.isEmpty() ? length : typed.charAt(0) % (length + 1);
        int replaced = typed.length() < 2 ? 0 : typed.charAt(1) % (length - start + 1);
        return new TextEdit(new TextRange(start, start + replaced), typed.substring(Math.min(2, typed.length())));
    }
}
