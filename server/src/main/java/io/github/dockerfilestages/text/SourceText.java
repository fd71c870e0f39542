package io.github.dockerfilestages.text;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * An immutable text that knows where its lines start, so that offsets and positions convert in logarithmic time.
 *
 * <p>Invariant: {@link #edit} returns what {@link #of} would return for the edited string, but costs only a memory copy
 * and a scan of the changed lines.
 */
public final class SourceText {
    /** From this number of characters in a line on, it pays to build an index. */
    private static final int LONG_RANGE = 10_000;

    /** The length of a line, to guess how many there are. */
    private static final int USUAL_LINE = 32;

    private final String content;
    private final int[] lineStarts;

    /**
     * For each line, how many more lines are above it in the file that the user sees; empty if this text is that file.
     */
    private final int[] linesAbove;

    private final Lazy<UnitIndex> utf8Units;
    private final Lazy<UnitIndex> utf32Units;

    private SourceText(String content, int[] lineStarts, int[] linesAbove) {
        this.content = content;
        this.lineStarts = lineStarts;
        this.linesAbove = linesAbove;
        this.utf8Units = Lazy.of(() -> UnitIndex.of(content, PositionEncoding.UTF_8));
        this.utf32Units = Lazy.of(() -> UnitIndex.of(content, PositionEncoding.UTF_32));
    }

    public static SourceText of(String content) {
        return new SourceText(content, prepend(0, lineStartsIn(content, 0, content.length())), new int[0]);
    }

    /**
     * This text as a part of another one.
     *
     * @param number for each line the line number that the user sees, from 1
     */
    public SourceText numbered(IntUnaryOperator number) {
        int[] above = new int[lineStarts.length];
        Arrays.setAll(above, line -> number.applyAsInt(line) - line - 1);
        return new SourceText(content, lineStarts, above);
    }

    public String content() {
        return content;
    }

    public int length() {
        return content.length();
    }

    /** How to end a line that is added: as Windows does if any line of the text ends so. */
    public String lineEnd() {
        return content.contains("\r\n") ? "\r\n" : "\n";
    }

    /** At least 1: the text after the last line end is a line too, even if it is empty. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The line that holds an offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The number of the line that holds an offset, as the user sees it: from 1, and from the top of the file. */
    public int lineNumber(int offset) {
        int line = lineAt(offset);
        return line + 1 + (linesAbove.length == 0 ? 0 : linesAbove[line]);
    }

    /** A line without its line end. */
    public TextRange line(int line) {
        int start = lineStarts[line];
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : content.length();
        while (end > start && isLineEnd(content.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    public String slice(TextRange range) {
        return range.of(content);
    }

    public Position position(int offset, PositionEncoding encoding) {
        int line = lineAt(offset);
        return new Position(line, units(encoding, lineStarts[line], offset));
    }

    /**
     * The offset of a position. A position after the end of its line means the end of the line; one after the last line
     * means the end of the text.
     */
    public int offset(Position position, PositionEncoding encoding) {
        if (position.line() < 0) {
            return 0;
        }
        if (position.line() >= lineStarts.length) {
            return content.length();
        }
        TextRange line = line(position.line());
        return encoding.advance(content, line.start(), position.character(), line.end());
    }

    /** This text with one range replaced. */
    public SourceText edit(TextEdit edit) {
        String edited = edit.apply(content);
        // The edit may join or separate a '\r' and a '\n' at either end, so scan the neighbours again.
        int from = Math.max(0, edit.range().start() - 1);
        int to = Math.min(content.length(), edit.range().end() + 1);
        int[] renewed = lineStartsIn(edited, from, to + edit.growth());
        int kept = firstLineAfter(from);
        int tail = firstLineAfter(to);
        int[] starts = new int[kept + renewed.length + lineStarts.length - tail];
        System.arraycopy(lineStarts, 0, starts, 0, kept);
        System.arraycopy(renewed, 0, starts, kept, renewed.length);
        for (int at = kept + renewed.length, old = tail; old < lineStarts.length; at++, old++) {
            starts[at] = lineStarts[old] + edit.growth();
        }
        return new SourceText(edited, starts, linesAboveAfter(kept, renewed.length, tail));
    }

    /** New lines get the number of lines above from the line before them. */
    private int[] linesAboveAfter(int kept, int renewed, int tail) {
        if (linesAbove.length == 0) {
            return linesAbove;
        }
        int[] above = new int[kept + renewed + linesAbove.length - tail];
        System.arraycopy(linesAbove, 0, above, 0, kept);
        Arrays.fill(above, kept, kept + renewed, linesAbove[kept - 1]);
        System.arraycopy(linesAbove, tail, above, kept + renewed, linesAbove.length - tail);
        return above;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText text && content.equals(text.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return content;
    }

    private int units(PositionEncoding encoding, int start, int end) {
        if (encoding == PositionEncoding.UTF_16 || end - start < LONG_RANGE) {
            return encoding.count(content, start, end);
        }
        return (encoding == PositionEncoding.UTF_8 ? utf8Units : utf32Units)
                .get()
                .count(start, end);
    }

    /** The index of the first line start that is greater than the offset. */
    private int firstLineAfter(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * The line starts in {@code (from, to]}: one after each line end whose last character lies in {@code [from, to)}.
     */
    private static int[] lineStartsIn(String text, int from, int to) {
        int[] starts = new int[16 + (to - from) / USUAL_LINE];
        int count = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' && !(at + 1 < text.length() && text.charAt(at + 1) == '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = at + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static int[] prepend(int first, int[] rest) {
        int[] all = new int[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
