package io.github.dockerfilestages.ide.editing;

import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The edits that replace a value. Editors accept an edit only on the line of the cursor, so a value with continuations
 * is written there and deleted from the other lines.
 *
 * @param range the text that is replaced on the line of the cursor
 * @param removals delete the rest of the value
 * @param raw the text between the start of the range and the cursor
 * @param typed the value up to the cursor, without quotes, escapes and continuations
 */
public record Replacement(TextRange range, List<TextEdit> removals, String raw, String typed) {

    public static Replacement of(StageModel model, TextRange value, int offset) {
        char escape = model.table().head().escape();
        List<TextRange> parts = LineParts.of(model.text(), value, escape);
        TextRange range =
                parts.stream().filter(part -> part.touches(offset)).findFirst().orElse(TextRange.at(offset));
        List<TextEdit> removals = parts.stream()
                .filter(part -> !part.equals(range))
                .map(part -> new TextEdit(part, ""))
                .toList();
        String raw = model.text().slice(new TextRange(range.start(), offset));
        var typed = new StringBuilder();
        parts.stream()
                .filter(part -> part.end() < range.start())
                .forEach(part -> typed.append(model.text().slice(part)));
        return new Replacement(range, removals, raw, unquoted(typed.append(raw), escape));
    }

    public TextEdit edit(String newText) {
        return new TextEdit(range, newText);
    }

    /** The text that an editor must compare with the text before the cursor, if that is not the start of the value. */
    public Optional<String> filterText(String label) {
        boolean isOrdinary = raw.equals(typed);
        boolean isMatch = label.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        return isOrdinary || !isMatch ? Optional.empty() : Optional.of(raw + label.substring(typed.length()));
    }

    private static String unquoted(CharSequence text, char escape) {
        var unquoted = new StringBuilder();
        text.chars().filter(c -> c != '"' && c != '\'' && c != escape).forEach(c -> unquoted.append((char) c));
        return unquoted.toString();
    }
}
