package io.github.dockerfilestages.ide.editing;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Splits a range with continuations into its parts on each line. */
public final class LineParts {
    private LineParts() {}

    /**
     * The parts in order, without escape characters at the ends of lines, and without comments and blank lines between
     * them. A range within one line is its only part, even if it is empty.
     */
    public static List<TextRange> of(SourceText text, TextRange range, char escape) {
        int first = text.lineAt(range.start());
        int last = text.lineAt(range.end());
        if (first == last) {
            return List.of(range);
        }
        var parts = new ArrayList<TextRange>();
        for (int line = first; line <= last; line++) {
            int start = line == first ? range.start() : text.line(line).start();
            int end = line == last ? range.end() : endOfLine(text, start, escape);
            boolean isComment = line != first && isComment(text, line);
            if (start < end && !isComment) {
                parts.add(new TextRange(start, end));
            }
        }
        return List.copyOf(parts);
    }

    /** Whether a line, other than the first of its instruction, is a comment between continuations. */
    static boolean isComment(SourceText text, int line) {
        int first = firstCharacter(text, line);
        return first < text.line(line).end() && text.content().charAt(first) == '#';
    }

    static boolean isBlank(SourceText text, int line) {
        return firstCharacter(text, line) == text.line(line).end();
    }

    /** The first character after the indentation, found without a copy of the line, which may be megabytes long. */
    private static int firstCharacter(SourceText text, int line) {
        TextRange range = text.line(line);
        int at = range.start();
        while (at < range.end() && Character.isWhitespace(text.content().charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the line with an offset at or after it, without an escape character that continues the line. */
    public static int endOfLine(SourceText text, int offset, char escape) {
        String content = text.content();
        int end = text.line(text.lineAt(offset)).end();
        while (end > offset && isBlank(content.charAt(end - 1))) {
            end--;
        }
        return end > offset && content.charAt(end - 1) == escape ? end - 1 : end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
