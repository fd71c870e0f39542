package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a value is replaced when something else is chosen for it. An editor takes an edit on the caret's line only, so a
 * value that runs over continuations is written there, and taken away from the other lines.
 *
 * @param range what is replaced on the caret's line
 * @param removals the rest of the value
 * @param raw what stands between the start of the range and the caret
 * @param typed the value up to the caret: without quotes, escapes and continuations
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

    /** What an editor must compare with what stands before the caret, where that is not the start of the value. */
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
