package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.Element.Blank;
import io.github.dockerfilestages.syntax.dockerfile.Element.Comment;
import io.github.dockerfilestages.syntax.dockerfile.HeredocWords.Announced;
import io.github.dockerfilestages.syntax.dockerfile.words.LogicalLine;
import io.github.dockerfilestages.syntax.dockerfile.words.Whitespace;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Reads the elements of a text one after the other: BuildKit's {@code parser.Parse} without its errors.
 *
 * <p>BuildKit rejects a heredoc without a terminator. Here such a heredoc is ignored, so that the rest of the file
 * keeps its meaning while the user types one.
 */
final class ElementReader {
    private final String text;
    private final Directives directives;
    private final HeredocBodies bodies;
    private int directivesLeft;
    private int at;

    /** Starts at an offset where an element starts. */
    ElementReader(String text, Directives directives, int from) {
        this.text = text;
        this.directives = directives;
        this.bodies = new HeredocBodies(text);
        this.directivesLeft = from == 0 ? directives.count() : 0;
        this.at = from;
    }

    /** The joined lines of an instruction that starts at an offset, which all its ranges are relative to. */
    static LogicalLine lineAt(String text, Directives directives, int start) {
        var reader = new ElementReader(text, directives, start);
        int textStart = start == 0 ? Directives.startOf(text) : start;
        int first = Whitespace.skipSpaces(text, textStart, Directives.endOfLine(text, start));
        return reader.logicalLine(start, first);
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** Where the next element starts. */
    int offset() {
        return at;
    }

    Element next() {
        int start = at;
        int textStart = start == 0 ? Directives.startOf(text) : start;
        int lineEnd = Directives.endOfLine(text, start);
        int first = Whitespace.skipSpaces(text, textStart, lineEnd);
        if (first < lineEnd && text.charAt(first) == '#') {
            at = lineEnd;
            return comment(start, textStart, lineEnd);
        }
        if (first == lineEnd) {
            at = lineEnd;
            return new Blank(lineEnd - start);
        }
        return instruction(start, first);
    }

    private Comment comment(int start, int textStart, int lineEnd) {
        int from = Whitespace.skipSpaces(text, textStart + 1, lineEnd);
        int to = Whitespace.trimEnd(text, from, lineEnd);
        var range = new TextRange(from - start, to - start);
        return new Comment(lineEnd - start, text.substring(from, to), range, directivesLeft-- > 0);
    }

    private Instruction instruction(int start, int first) {
        LogicalLine line = logicalLine(start, first);
        var reader = new StatementReader(line, directives.escape());
        Statement statement = reader.read();
        List<Announced> announced = reader.takesHeredocs() ? HeredocWords.find(line.text()) : List.of();
        List<Heredoc> heredocs = announced.isEmpty() ? List.of() : heredocs(announced, start);
        int end = Whitespace.trimEnd(text, first, at);
        var range = new TextRange(first - start, end - start);
        return new Instruction(at - start, range, statement, heredocs, heredocs.size() < announced.size());
    }

    /** Reads all heredocs and moves {@link #at} after the last one; reads none when one of them has no terminator. */
    private List<Heredoc> heredocs(List<Announced> announced, int start) {
        Optional<List<Heredoc>> found = bodies.find(announced, at);
        if (found.isEmpty()) {
            return List.of();
        }
        List<Heredoc> heredocs = found.get();
        at = Directives.endOfLine(text, heredocs.get(heredocs.size() - 1).body().end());
        return heredocs.stream()
                .map(heredoc -> new Heredoc(heredoc.name(), heredoc.body().shift(-start)))
                .toList();
    }

    /** Joins the lines of an instruction and moves {@link #at} after the last one. */
    private LogicalLine logicalLine(int start, int first) {
        var line = new LogicalLine.LogicalLineBuilder();
        at = start;
        int from = first;
        boolean continues = true;
        for (boolean isFirst = true; continues && (isFirst || at < text.length()); isFirst = false) {
            int lineEnd = Directives.endOfLine(text, at);
            int end = Whitespace.trimLineEnd(text, from, lineEnd);
            int content = Whitespace.skipSpaces(text, from, end);
            at = lineEnd;
            if (isFirst || content < end && text.charAt(content) != '#') {
                int continuation = continuation(from, end);
                continues = continuation >= 0;
                line.add(text, from, continues ? continuation : end, start);
            }
            from = at;
        }
        return line.build();
    }

    /** The offset of the escape character that continues a line; negative when the instruction ends with the line. */
    private int continuation(int from, int end) {
        int last = end;
        while (last > from && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
            last--;
        }
        boolean isEscape = last > from && text.charAt(last - 1) == directives.escape();
        boolean isEscaped = isEscape && last - 1 > from && text.charAt(last - 2) == directives.escape();
        return isEscape && !isEscaped ? last - 1 : -1;
    }
}
