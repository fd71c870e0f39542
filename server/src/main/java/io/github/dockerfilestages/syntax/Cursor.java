package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An offset in a text that is being read, with what the readers of HCL and JSON share: blanks, comments, a limit on
 * nesting, and the first problem. The text may itself be a part of a file; ranges are those of the file.
 */
public final class Cursor {
    private static final int MAX_DEPTH = 200;
    private static final char NONE = '\0';

    private final String text;
    private final OffsetMap origin;
    private int at;
    private int end;
    private int depth;
    private ParsedTree.@Nullable SyntaxProblem problem;

    public Cursor(String text, OffsetMap origin) {
        this.text = text;
        this.origin = origin;
        this.end = text.length();
    }

    /** At the start of a whole file. */
    public static Cursor of(String file) {
        return new Cursor(file, OffsetMap.verbatim(new TextRange(0, file.length())));
    }

    public int at() {
        return at;
    }

    public void moveTo(int offset) {
        at = offset;
    }

    public boolean isAtEnd() {
        return at >= end;
    }

    /** The character here; a NUL at the end. */
    public char peek() {
        return peek(0);
    }

    public char peek(int ahead) {
        return at + ahead < end ? text.charAt(at + ahead) : NONE;
    }

    public boolean isAt(String expected) {
        return text.startsWith(expected, at) && at + expected.length() <= end;
    }

    public boolean accept(String expected) {
        if (isAt(expected)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    public void advance(int count) {
        at = Math.min(at + count, end);
    }

    public String textFrom(int start) {
        return text.substring(start, at);
    }

    /** The range in the file from an offset in the text up to the cursor. */
    public TextRange rangeFrom(int start) {
        return origin.toFile(new TextRange(start, at));
    }

    /** The offset of the cursor in the file. */
    int fileOffset() {
        return origin.toFile(at);
    }

    OffsetMap origin() {
        return origin;
    }

    public String text() {
        return text;
    }

    public boolean isAtLineEnd() {
        return isAtEnd() || peek() == '\n' || peek() == '\r';
    }

    public boolean isAtLineStart() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    public void skipLineEnd() {
        accept("\r");
        accept("\n");
    }

    public void skipLine() {
        while (!isAtLineEnd()) {
            at++;
        }
    }

    /** Skips blanks, comments and line ends. */
    public void skipBlank() {
        do {
            while (!isAtEnd() && Character.isWhitespace(peek())) {
                at++;
            }
        } while (skipComment());
    }

    /** Skips blanks in this line. */
    public void skipSpace() {
        while (!isAtLineEnd() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    /** Skips blanks and comments in this line; a comment over several lines counts as a blank. */
    public void skipBlankInLine() {
        do {
            skipSpace();
        } while (skipComment());
    }

    private boolean skipComment() {
        if (isAt("#") || isAt("//")) {
            skipLine();
            return true;
        }
        if (isAt("/*")) {
            int close = text.indexOf("*/", at + 2);
            at = close < 0 || close + 2 > end ? end : close + 2;
            return true;
        }
        return false;
    }

    /** Reads something that may contain more of its kind. Nesting beyond a limit counts as the end of the text. */
    public <T> T nested(Supplier<T> reader) {
        depth++;
        if (depth > MAX_DEPTH) {
            report("nested too deeply");
            at = end;
        }
        T read = reader.get();
        depth--;
        return read;
    }

    /** Reads up to an offset as if the text ended there, and then continues after it. */
    public <T> T within(int limit, Supplier<T> reader) {
        int outer = end;
        end = limit;
        T read = reader.get();
        end = outer;
        at = limit;
        return read;
    }

    /** Keeps a message about a problem at the cursor, unless there is one already. */
    public void report(String message) {
        if (problem == null) {
            problem = new ParsedTree.SyntaxProblem(message, fileOffset());
        }
    }

    public ParsedTree finish(Tree tree) {
        return new ParsedTree(tree, Optional.ofNullable(problem));
    }
}
