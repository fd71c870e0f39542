package io.github.dockerfilestages.dockerfile;

import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;

/**
 * A word of an instruction and where it stands.
 *
 * @param value the word as BuildKit sees it: continuations joined, and for flags quotes and escapes removed
 * @param range the characters to replace in order to replace the value, relative to the instruction; quotes around the
 *     whole value are outside, quotes and continuations in the middle of it inside
 */
public record Word(String value, TextRange range) {

    /** Whether the text at the range is the value itself, so that offsets in the value are offsets in the text. */
    public boolean isVerbatim() {
        return value.length() == range.length();
    }

    /** Where a part of the value stands; the whole word when it is not written verbatim. */
    public TextRange rangeOf(TextRange part) {
        return isVerbatim() ? part.shift(range.start()) : range;
    }

    /** Replaces a part of the value. */
    public TextEdit replace(TextRange part, String replacement) {
        return isVerbatim()
                ? new TextEdit(rangeOf(part), replacement)
                : new TextEdit(range, new TextEdit(part, replacement).apply(value));
    }
}
