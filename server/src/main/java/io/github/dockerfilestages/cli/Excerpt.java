package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The lines of a text that a range touches, as a compiler shows them: numbered, and with marks under the range. */
final class Excerpt {
    private static final String GUTTER = "%5s | ";

    private final SourceText text;
    private final TextRange range;

    Excerpt(SourceText text, TextRange range) {
        this.text = text;
        this.range = range;
    }

    /** A line of a text, counted from 0, with its number before it, counted from 1. */
    static String numbered(int line, String source) {
        return String.format(GUTTER, line + 1) + DisplayText.printable(source);
    }

    /** @param paint is given each row of marks */
    List<String> lines(char mark, UnaryOperator<String> paint) {
        var lines = new ArrayList<String>();
        int last = text.lineAt(range.end());
        for (int line = text.lineAt(range.start()); line <= last; line++) {
            String source = text.slice(text.line(line));
            lines.add(numbered(line, source));
            TextRange marked = markedIn(line);
            String marks = DisplayText.underline(source, marked.start(), marked.end(), mark);
            String blanks = marks.substring(0, marks.indexOf(mark));
            lines.add(String.format(GUTTER, "") + blanks + paint.apply(marks.substring(blanks.length())));
        }
        return lines;
    }

    /** What of the range lies in a line, as offsets within it; the blanks that indent a later line are left out. */
    private TextRange markedIn(int line) {
        TextRange whole = text.line(line);
        int start = Math.max(range.start(), whole.start());
        int end = Math.max(start, Math.min(range.end(), whole.end()));
        while (start > range.start()
                && start < end
                && Character.isWhitespace(text.content().charAt(start))) {
            start++;
        }
        return new TextRange(start, end).shift(-whole.start());
    }
}
