package io.github.dockerfilestages.dockerfile;

import io.github.dockerfilestages.dockerfile.ShellWord.Literal;
import io.github.dockerfilestages.dockerfile.ShellWord.Part;
import io.github.dockerfilestages.dockerfile.ShellWord.Variable;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a {@link ShellWord} as {@code shell.Lex} of BuildKit does, character by character, oddities included.
 *
 * <p>Braces nest at most {@link #MAX_DEPTH} deep; BuildKit knows no bound, a hostile text must not exhaust our stack.
 */
final class ShellWordReader {
    private static final int MAX_DEPTH = 100;
    private static final char END = '\uFFFF';

    private final String source;
    private final char escape;
    private int at;
    private int depth;

    ShellWordReader(String source, char escape) {
        this.source = source;
        this.escape = escape;
    }

    /** Thrown and caught in this file only: the word has no meaning. */
    private static final class BadWord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadWord(String message) {
            super(message, null, false, false);
        }
    }

    ShellWord read() {
        try {
            return new ShellWord(partsUntil(END, EscapeUse.REMOVED), Optional.empty());
        } catch (BadWord bad) {
            return new ShellWord(List.of(), Optional.of(String.valueOf(bad.getMessage())));
        }
    }

    /** The offset behind the variable that starts at {@code from}; negative when it cannot be read. */
    static int endOfVariable(String source, int from, char escape) {
        var reader = new ShellWordReader(source, escape);
        reader.at = from;
        try {
            reader.dollar(new Parts());
            return reader.at;
        } catch (BadWord bad) {
            return -1;
        }
    }

    private enum EscapeUse {
        REMOVED,
        KEPT
    }

    /** Collects parts; neighbouring unquoted characters become one literal. */
    private static final class Parts {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();
        private int literalStart = -1;

        void add(CharSequence text, int start) {
            if (literalStart < 0) {
                literalStart = start;
            }
            literal.append(text);
        }

        void close(int end) {
            if (literalStart >= 0) {
                parts.add(new Literal(literal.toString(), new TextRange(literalStart, end)));
            }
            literal.setLength(0);
            literalStart = -1;
        }

        List<Part> toList() {
            return List.copyOf(parts);
        }
    }

    private List<Part> partsUntil(char stop, EscapeUse escapes) {
        if (++depth > MAX_DEPTH) {
            throw new BadWord("braces nest too deep");
        }
        var parts = new Parts();
        while (peek() != END) {
            char c = peek();
            if (c == stop) {
                parts.close(at++);
                depth--;
                return parts.toList();
            }
            switch (c) {
                case '\'' -> quoted(parts, escapes);
                case '"' -> quoted(parts, escapes);
                case '$' -> dollar(parts);
                default -> plain(parts, escapes);
            }
        }
        if (stop != END) {
            throw new BadWord("unexpected end of statement while looking for matching " + stop);
        }
        parts.close(at);
        return parts.toList();
    }

    private void plain(Parts parts, EscapeUse escapes) {
        int start = at;
        char c = next();
        if (c == escape) {
            if (escapes == EscapeUse.KEPT) {
                parts.add(String.valueOf(c), start);
            }
            c = next();
            if (c == END) {
                return;
            }
        }
        parts.add(String.valueOf(c), start);
    }

    private void quoted(Parts parts, EscapeUse escapes) {
        parts.close(at);
        char quote = next();
        int before = parts.parts.size();
        if (quote == '\'') {
            int close = source.indexOf('\'', at);
            if (close < 0) {
                throw new BadWord("unexpected end of statement while looking for matching single-quote");
            }
            parts.add(source.substring(at, close), at);
            at = close;
        } else {
            doubleQuoted(parts, escapes);
        }
        if (parts.literalStart < 0 && parts.parts.size() == before) {
            parts.add("", at);
        }
        parts.close(at++);
    }

    private void doubleQuoted(Parts parts, EscapeUse escapes) {
        while (peek() != '"') {
            if (peek() == END) {
                throw new BadWord("unexpected end of statement while looking for matching double-quote");
            }
            if (peek() == '$') {
                dollar(parts);
                continue;
            }
            int start = at;
            char c = next();
            if (c == escape) {
                if (escapes == EscapeUse.KEPT) {
                    parts.add(String.valueOf(c), start);
                }
                if (peek() == END) {
                    continue;
                }
                if (peek() == '"' || peek() == '$' || peek() == escape) {
                    c = next();
                }
            }
            parts.add(String.valueOf(c), start);
        }
    }

    private void dollar(Parts parts) {
        int start = at++;
        if (peek() != '{') {
            String name = name();
            if (name.isEmpty()) {
                parts.add("$", start);
                return;
            }
            parts.close(start);
            parts.parts.add(new Variable(name, range(start), '\0', false, List.of(), List.of(), false));
            return;
        }
        at++;
        if (peek() == END) {
            throw new BadWord("syntax error: missing '}'");
        }
        if (peek() == '{' || peek() == '}' || peek() == ':') {
            throw new BadWord("syntax error: bad substitution");
        }
        parts.close(start);
        parts.parts.add(braced(start, name()));
    }

    private Variable braced(int start, String name) {
        char operator = next();
        boolean nullIsUnset = operator == ':';
        if (nullIsUnset) {
            operator = next();
        }
        if (operator == '}' && !nullIsUnset) {
            return new Variable(name, range(start), '\0', false, List.of(), List.of(), false);
        }
        boolean trims = operator == '#' || operator == '%';
        if (operator == '/' && !nullIsUnset) {
            return replacing(start, name);
        }
        if ("-+?#%".indexOf(operator) < 0 || trims && nullIsUnset) {
            throw new BadWord(
                    "unsupported modifier (" + (nullIsUnset ? ":" : "") + shown(operator) + ") in substitution");
        }
        List<Part> operand = partsUntil('}', trims ? EscapeUse.KEPT : EscapeUse.REMOVED);
        return new Variable(name, range(start), operator, nullIsUnset, operand, List.of(), false);
    }

    private Variable replacing(int start, String name) {
        boolean global = peek() == '/';
        if (global) {
            at++;
        }
        List<Part> pattern = partsUntil('/', EscapeUse.KEPT);
        List<Part> replacement = partsUntil('}', EscapeUse.KEPT);
        return new Variable(name, range(start), '/', false, pattern, replacement, global);
    }

    /** Letters, digits and underscores; or one number; or one special parameter. */
    private String name() {
        int start = at;
        if (Character.isDigit(peek())) {
            while (peek() != END && Character.isDigit(peek())) {
                at++;
            }
        } else if (peek() != END && "@*#?-$!".indexOf(peek()) >= 0) {
            at++;
        } else {
            while (peek() != END && (Character.isLetterOrDigit(peek()) || peek() == '_')) {
                at++;
            }
        }
        return source.substring(start, at);
    }

    private TextRange range(int start) {
        return new TextRange(start, at);
    }

    private char peek() {
        return at < source.length() ? source.charAt(at) : END;
    }

    private char next() {
        char c = peek();
        at = Math.min(at + 1, source.length());
        return c;
    }

    private static String shown(char operator) {
        return operator == END ? "" : String.valueOf(operator);
    }
}
