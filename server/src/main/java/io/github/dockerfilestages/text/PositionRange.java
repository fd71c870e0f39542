package io.github.dockerfilestages.text;

/**
 * A range of a text, up to but not including {@code end}, as positions.
 *
 * <p>Unlike the offsets of a {@link TextRange}, positions mean something to a reader who does not have the text.
 */
public record PositionRange(Position start, Position end) {

    /** A range of a text, its characters counted in UTF-16 code units. */
    public static PositionRange of(SourceText text, TextRange range) {
        return new PositionRange(
                text.position(range.start(), PositionEncoding.UTF_16),
                text.position(range.end(), PositionEncoding.UTF_16));
    }
}
