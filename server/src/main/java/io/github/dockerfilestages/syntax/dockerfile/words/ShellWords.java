package io.github.dockerfilestages.syntax.dockerfile.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words as BuildKit's {@code shell.Lex.ProcessWords} does when no variable is set and unset
 * variables are kept as written.
 *
 * <p>Three of its peculiarities matter to heredocs. A variable is split at the blanks in it, so that {@code ${X:-1
 * <<EOF }} announces a heredoc. Any character may follow the colon, since nothing is evaluated: {@code ${X:0:7}}. And
 * the text of a word before a variable with an operand is lost, since the operand is collected in the same buffer.
 */
public final class ShellWords {
    private static final char ESCAPE = '\\';
    private static final int END = -1;
    private static final int MAX_DEPTH = 100;

    /** Whether quotes and escapes are kept. */
    public enum Marks {
        KEPT,
        REMOVED
    }

    private final String source;
    private final Marks quotes;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int at;
    private int depth;

    private ShellWords(String source, Marks quotes) {
        this.source = source;
        this.quotes = quotes;
        this.at = source.startsWith("\uFEFF") ? 1 : 0; // Go's scanner skips a byte order mark
    }

    /** Thrown and caught in this file only: BuildKit gives up on the whole text. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /** The words; none when the text cannot be read. */
    public static List<String> split(String text, Marks marks) {
        try {
            return new ShellWords(text, marks).split();
        } catch (Unreadable unreadable) {
            return List.of();
        }
    }

    private List<String> split() {
        while (peek() != END) {
            boolean keepsBlanks = "'\"<\\".indexOf(peek()) >= 0;
            String piece = piece(quotes);
            if (keepsBlanks) {
                word.append(piece);
            } else {
                addSplit(piece);
            }
        }
        endWord();
        return List.copyOf(words);
    }

    private void addSplit(String piece) {
        for (int index = 0; index < piece.length(); index++) {
            char c = piece.charAt(index);
            if (Whitespace.isSpace(c)) {
                endWord();
            } else {
                word.append(c);
            }
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private String piece(Marks escapes) {
        return switch (peek()) {
            case '$' -> variable();
            case '\'' -> singleQuoted();
            case '"' -> doubleQuoted(escapes);
            case '<' -> redirection();
            case ESCAPE -> escaped(escapes);
            default -> String.valueOf((char) next());
        };
    }

    private String escaped(Marks escapes) {
        at++;
        String escaped = peek() == END ? "" : String.valueOf((char) next());
        return escapes == Marks.KEPT ? ESCAPE + escaped : escaped;
    }

    private String singleQuoted() {
        int close = source.indexOf('\'', at + 1);
        if (close < 0) {
            throw new Unreadable();
        }
        String inside = source.substring(at + 1, close);
        at = close + 1;
        return quoted('\'', inside);
    }

    private String doubleQuoted(Marks escapes) {
        var inside = new StringBuilder();
        at++;
        while (peek() != '"') {
            if (peek() == END) {
                throw new Unreadable();
            }
            inside.append(peek() == '$' ? variable() : inDoubleQuotes(escapes));
        }
        at++;
        return quoted('"', inside.toString());
    }

    /** A backslash that escapes nothing means itself, and is doubled where escapes are kept. */
    private String inDoubleQuotes(Marks escapes) {
        char c = (char) next();
        if (c != ESCAPE) {
            return String.valueOf(c);
        }
        boolean isEscaped = peek() == '"' || peek() == '$' || peek() == ESCAPE;
        String text = peek() == END ? "" : String.valueOf(isEscaped ? (char) next() : c);
        return escapes == Marks.KEPT ? ESCAPE + text : text;
    }

    private String quoted(char quote, String inside) {
        return quotes == Marks.KEPT ? quote + inside + quote : inside;
    }

    /** After two less-than signs, blanks belong to the word. */
    private String redirection() {
        int start = at++;
        if (peek() == '<') {
            at++;
            while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
                at++;
            }
        }
        return source.substring(start, at);
    }

    private String variable() {
        at++;
        if (peek() != '{') {
            return "$" + name();
        }
        at++;
        if (peek() == END || peek() == '{' || peek() == '}' || peek() == ':') {
            throw new Unreadable();
        }
        String name = name();
        int operator = next();
        if (operator == '}') {
            return "${" + name + "}";
        }
        return "${" + name + (operator == '/' ? replacement() : operation(operator)) + "}";
    }

    private String operation(int operator) {
        boolean hasColon = operator == ':';
        int modifier = hasColon ? next() : operator;
        boolean trims = modifier == '#' || modifier == '%';
        if (modifier == END || (hasColon ? trims : "+-?#%".indexOf(modifier) < 0)) {
            throw new Unreadable();
        }
        return (hasColon ? ":" : "") + (char) modifier + operand('}', trims ? Marks.KEPT : Marks.REMOVED);
    }

    private String replacement() {
        if (peek() == '/') {
            at++;
        }
        return "/" + operand('/', Marks.KEPT) + "/" + operand('}', Marks.KEPT);
    }

    private String operand(char stop, Marks escapes) {
        if (++depth > MAX_DEPTH) {
            throw new Unreadable();
        }
        var operand = new StringBuilder();
        while (peek() != stop) {
            if (peek() == END) {
                throw new Unreadable();
            }
            operand.append(piece(escapes));
        }
        at++;
        depth--;
        word.setLength(0);
        return operand.toString();
    }

    private String name() {
        int start = at;
        at = ShellWordReader.endOfName(source, at);
        return source.substring(start, at);
    }

    private int peek() {
        return at < source.length() ? source.charAt(at) : END;
    }

    private int next() {
        int c = peek();
        at = Math.min(at + 1, source.length());
        return c;
    }
}
