package io.github.dockerfilestages.syntax.dockerfile.words;

import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * A word of an instruction with its range.
 *
 * @param value the word as BuildKit sees it: continuations joined, and for flags quotes and escapes removed
 * @param range the characters to replace in order to replace the value, relative to the instruction; quotes around the
 *     whole value are outside, quotes and continuations in the middle are inside
 * @param continuations where lines were joined within the value
 */
public record Word(String value, TextRange range, List<Continuation> continuations) {

    /**
     * The text between two lines that were joined.
     *
     * @param at the offset in the value of the character after it
     * @param length the number of characters in the text, from the escape character to the start of the next line
     */
    record Continuation(int at, int length) {}

    public Word {
        value = CommonWords.shared(value);
    }

    public Word(String value, TextRange range) {
        this(value, range, List.of());
    }

    /** Whether the text at the range is the value itself, so that offsets in the value are offsets in the text. */
    public boolean isVerbatim() {
        return value.length() == range.length();
    }

    /** The range of a part of the value; that of the whole word when quotes or escapes were removed from it. */
    public TextRange rangeOf(TextRange part) {
        if (!isMapped()) {
            return range;
        }
        int start = part.start() + joinedUpTo(part.start());
        int end = part.length() == 0 ? start : part.end() + joinedUpTo(part.end() - 1);
        return new TextRange(start, end).shift(range.start());
    }

    /** Replaces a part of the value. */
    public TextEdit replace(TextRange part, String replacement) {
        return isMapped()
                ? new TextEdit(rangeOf(part), replacement)
                : new TextEdit(range, new TextEdit(part, replacement).apply(value));
    }

    /** Whether value and text differ only in joined lines, so that every part of the value has its own range. */
    public boolean isMapped() {
        return value.length() + joinedUpTo(value.length()) == range.length();
    }

    private int joinedUpTo(int offset) {
        int joined = 0;
        for (Continuation continuation : continuations) {
            joined += continuation.at() <= offset ? continuation.length() : 0;
        }
        return joined;
    }
}
