package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The lines of a text that a range touches, as compilers show them: numbered, and with marks under the range. A long
 * line is cut around the range, and of many lines only the first are shown: thousands of diagnostics in one long line
 * must not produce thousands of long lines.
 */
public final class Excerpt {
    private static final int NUMBER = 5;
    private static final String BAR = " | ";
    private static final String CUT = "…";
    private static final int MOST_LINES = 4;

    private final SourceText text;
    private final TextRange range;
    private final int width;

    /**
     * The lines of a text that a range touches.
     *
     * @param width the number of characters of a line to show
     */
    public Excerpt(SourceText text, TextRange range, int width) {
        this.text = text;
        this.range = range;
        this.width = width;
    }

    /** A line of a text, given its number from 0, prefixed with its number from 1. */
    public static String numbered(int line, String source) {
        return gutter(String.valueOf(line + 1)) + ShownText.line(source);
    }

    private static String gutter(String number) {
        return " ".repeat(Math.max(0, NUMBER - number.length())) + number + BAR;
    }

    /**
     * The lines, each followed by a row of marks.
     *
     * @param paint is applied to each row of marks
     */
    public List<String> lines(char mark, UnaryOperator<String> paint) {
        var lines = new ArrayList<String>();
        int first = text.lineAt(range.start());
        int last = text.lineAt(range.end());
        for (int line = first; line <= last && line < first + MOST_LINES; line++) {
            TextRange marked = markedIn(line);
            TextRange window = windowIn(line, marked);
            boolean isCutBefore = window.start() > text.line(line).start();
            boolean isCutAfter = window.end() < text.line(line).end();
            String source = text.slice(window);
            lines.add(numbered(line, (isCutBefore ? CUT : "") + source + (isCutAfter ? CUT : "")));
            String marks = DisplayText.underline(
                    (isCutBefore ? CUT : "") + ShownText.line(source),
                    marked.start() - window.start() + (isCutBefore ? 1 : 0),
                    marked.end() - window.start() + (isCutBefore ? 1 : 0),
                    mark);
            String blanks = marks.substring(0, marks.indexOf(mark));
            lines.add(gutter("") + blanks + paint.apply(marks.substring(blanks.length())));
        }
        if (last >= first + MOST_LINES) {
            lines.add(gutter("") + CUT);
        }
        return lines;
    }

    /** The part of the range in a line, without the indentation of later lines and without the end of a long range. */
    private TextRange markedIn(int line) {
        TextRange whole = text.line(line);
        int start = Math.max(range.start(), whole.start());
        int end = Math.max(start, Math.min(range.end(), whole.end()));
        while (start > range.start()
                && start < end
                && Character.isWhitespace(text.content().charAt(start))) {
            start++;
        }
        return new TextRange(start, Math.min(end, start + width));
    }

    /** The part of a line to show: all of it, or as much on both sides of the range as fits. */
    private TextRange windowIn(int line, TextRange marked) {
        TextRange whole = text.line(line);
        if (whole.length() <= width) {
            return whole;
        }
        int start = Math.max(whole.start(), marked.start() - (width - marked.length()) / 2);
        int end = Math.min(whole.end(), start + width);
        start = Math.max(whole.start(), Math.min(start, end - width));
        return new TextRange(atCharacter(start), atCharacter(end));
    }

    /** The offset itself, or the one before it if it would split a surrogate pair. */
    private int atCharacter(int offset) {
        boolean splitsPair = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(
                        text.content().charAt(offset - 1), text.content().charAt(offset));
        return splitsPair ? offset - 1 : offset;
    }
}
