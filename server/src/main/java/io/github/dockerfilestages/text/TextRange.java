package io.github.dockerfilestages.text;

import org.jspecify.annotations.Nullable;

/**
 * A range of a text, from {@code start} up to but not including {@code end}, in offsets.
 *
 * <p>Invariant: {@code 0 <= start <= end}. An empty range lies between two characters.
 */
public record TextRange(int start, int end) {

    /** Rejects a range that runs backwards or starts before the text. */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /** The empty range at an offset. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether a cursor at this offset touches the range: both ends count, as in editors. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    /** Whether the ranges overlap, or one ends where the other starts. */
    public boolean touches(TextRange other) {
        return start <= other.end && other.start <= end;
    }

    /** Whether the ranges have a character in common, or one is empty and inside the other. */
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** Whether the other range lies within this one; equal ranges do. */
    public boolean covers(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    public TextRange shift(int distance) {
        return new TextRange(start + distance, end + distance);
    }

    /** The text of this range in a source. */
    public String of(String source) {
        return source.substring(start, end);
    }

    /**
     * Written by hand, as is {@link #hashCode}: the first call of a generated one costs ten milliseconds at startup.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextRange range && start == range.start && end == range.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
