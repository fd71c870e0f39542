package io.github.dockerfilestages.syntax.dockerfile.words;

import io.github.dockerfilestages.text.TextRange;
import java.util.Arrays;

/**
 * A flag without its quotes and escapes; for each character, the offset in the logical line is known.
 *
 * <p>The arrays are parallel to the text: where a character starts (its escape included), where it ends, and the offset
 * of the quote that was open there ({@code -1} for none).
 */
public final class UnquotedText {
    private final LogicalLine line;
    private final String text;
    private final int start;
    private final int end;
    private final int[] starts;
    private final int[] ends;
    private final int[] quotes;

    private UnquotedText(LogicalLine line, String text, int start, int end, int[] starts, int[] ends, int[] quotes) {
        this.line = line;
        this.text = text;
        this.start = start;
        this.end = end;
        this.starts = starts;
        this.ends = ends;
        this.quotes = quotes;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** The range of all of it as written, quotes included. */
    public TextRange range() {
        return line.toSource(start, end);
    }

    /**
     * A part of the text and the range to replace for it. The range includes quotes that open directly before the part
     * or inside it, and the quotes that close these; it does not include quotes that opened earlier.
     */
    public Word word(int from, int to) {
        String value = text.substring(from, to);
        if (from == to) {
            return new Word(value, line.toSource(emptyAt(from), emptyAt(from)));
        }
        int first = starts[from];
        int last = ends[to - 1];
        int openFirst = quotes[from];
        int openLast = quotes[to - 1];
        if (openFirst == openLast) {
            return new Word(value, line.toSource(first, last));
        }
        boolean opensHere = openFirst >= (from == 0 ? start : ends[from - 1]);
        boolean isOpenBefore = openFirst >= 0 && !opensHere;
        boolean closesAfter = openLast >= 0
                && !isOpenBefore
                && last < end
                && line.text().charAt(last) == line.text().charAt(openLast);
        return new Word(value, line.toSource(opensHere ? openFirst : first, closesAfter ? last + 1 : last));
    }

    /**
     * The offset for an empty value: after the previous character, and inside the quotes when an empty pair follows.
     */
    private int emptyAt(int index) {
        int after = ends[index - 1];
        String source = line.text();
        boolean emptyQuotes = after + 1 < end
                && (source.charAt(after) == '"' || source.charAt(after) == '\'')
                && source.charAt(after) == source.charAt(after + 1);
        return emptyQuotes ? after + 1 : after;
    }

    /** Takes the characters in order. */
    public static final class UnquotedTextBuilder {
        private final LogicalLine line;
        private final int start;
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private int[] quotes = new int[32];
        private int openQuote = -1;

        public UnquotedTextBuilder(LogicalLine line, int start) {
            this.line = line;
            this.start = start;
        }

        public void openQuote(int offset) {
            openQuote = offset;
        }

        public void closeQuote() {
            openQuote = -1;
        }

        public void add(char c, int from, int to) {
            int index = text.length();
            if (index == starts.length) {
                starts = Arrays.copyOf(starts, 2 * index);
                ends = Arrays.copyOf(ends, 2 * index);
                quotes = Arrays.copyOf(quotes, 2 * index);
            }
            starts[index] = from;
            ends[index] = to;
            quotes[index] = openQuote;
            text.append(c);
        }

        public UnquotedText build(int end) {
            return new UnquotedText(line, text.toString(), start, end, starts, ends, quotes);
        }
    }
}
