package io.github.dockerfilestages.syntax.dockerfile.words;

import io.github.dockerfilestages.syntax.dockerfile.words.Word.Continuation;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The text of one instruction with its continuation lines joined, and a map back to the source.
 *
 * <p>Source offsets are relative to the start of the instruction. Invariant: the pieces are in order in both texts.
 */
public final class LogicalLine {
    private final String text;
    private final int[] pieceStarts;
    private final int[] sourceStarts;

    private LogicalLine(String text, int[] pieceStarts, int[] sourceStarts) {
        this.text = text;
        this.pieceStarts = pieceStarts;
        this.sourceStarts = sourceStarts;
    }

    public String text() {
        return text;
    }

    public Word word(int start, int end) {
        return new Word(text.substring(start, end), toSource(start, end), continuations(start, end));
    }

    /** The offsets in the source of the characters from an offset of this text on. */
    public OffsetMap offsets(int from) {
        var map = new OffsetMap.OffsetMapBuilder();
        for (int piece = 0; piece < pieceStarts.length; piece++) {
            int start = Math.max(from, pieceStarts[piece]);
            int end = piece + 1 < pieceStarts.length ? pieceStarts[piece + 1] : text.length();
            if (start < end) {
                map.copied(sourceStarts[piece] + start - pieceStarts[piece], end - start);
            }
        }
        return map.build(toSource(text.length(), text.length()).end());
    }

    private List<Continuation> continuations(int start, int end) {
        if (pieceStarts.length == 1) {
            return List.of();
        }
        var found = new ArrayList<Continuation>(0);
        for (int piece = firstPieceAfter(start); piece < pieceStarts.length && pieceStarts[piece] < end; piece++) {
            int before = sourceStarts[piece - 1] + pieceStarts[piece] - pieceStarts[piece - 1];
            found.add(new Continuation(pieceStarts[piece] - start, sourceStarts[piece] - before));
        }
        return List.copyOf(found);
    }

    private int firstPieceAfter(int offset) {
        int found = Arrays.binarySearch(pieceStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The source range for a range of this text: from its first character to the end of its last one. */
    TextRange toSource(int start, int end) {
        if (start == end) {
            return TextRange.at(start == 0 ? sourceOf(0) : sourceOf(start - 1) + 1);
        }
        return new TextRange(sourceOf(start), sourceOf(end - 1) + 1);
    }

    private int sourceOf(int offset) {
        int found = Arrays.binarySearch(pieceStarts, offset);
        int piece = found >= 0 ? found : -found - 2;
        return sourceStarts[piece] + offset - pieceStarts[piece];
    }

    /** Collects the pieces of a line in order. */
    public static final class LogicalLineBuilder {
        private final StringBuilder text = new StringBuilder();
        private int[] pieceStarts = new int[1];
        private int[] sourceStarts = new int[1];
        private int count;

        /** Adds a piece of the source; {@code base} is the offset where the instruction starts. */
        public void add(String source, int start, int end, int base) {
            if (start == end && count > 0) {
                return;
            }
            if (count > 0 && text.isEmpty()) {
                count--; // the previous piece was empty
            }
            if (count == pieceStarts.length) {
                pieceStarts = Arrays.copyOf(pieceStarts, 2 * count);
                sourceStarts = Arrays.copyOf(sourceStarts, 2 * count);
            }
            pieceStarts[count] = text.length();
            sourceStarts[count++] = start - base;
            text.append(source, start, end);
        }

        public LogicalLine build() {
            return new LogicalLine(
                    text.toString(), Arrays.copyOf(pieceStarts, count), Arrays.copyOf(sourceStarts, count));
        }
    }
}
