package io.github.dockerfilestages.text;

/**
 * A stretch of a text as others are told of it: up to but not including {@code end}, both as positions.
 *
 * <p>A {@link TextRange} is for ourselves; this one means something without the text at hand.
 */
public record PositionRange(Position start, Position end) {

    /** A range of a text, its characters counted in UTF-16 code units. */
    public static PositionRange of(SourceText text, TextRange range) {
        return new PositionRange(
                text.position(range.start(), PositionEncoding.UTF_16),
                text.position(range.end(), PositionEncoding.UTF_16));
    }
}
