package io.github.dockerfilestages.syntax.dockerfile.words;

import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.LiteralPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a {@link ShellWord} as BuildKit's {@code shell.Lex} does, character by character, including its peculiarities.
 *
 * <p>Braces nest at most {@link #MAX_DEPTH} deep. BuildKit has no limit, but a malicious text must not overflow our
 * stack.
 */
public final class ShellWordReader {
    private static final int MAX_DEPTH = 100;
    private static final int END = -1;

    /** Go's scanner drops it at the start of a text. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ShellWordReader() {}

    public static ShellWord parse(String word, char escape) {
        return isPlain(word, escape)
                ? new ShellWord(List.of(new LiteralPart(word, new TextRange(0, word.length()))), Optional.empty())
                : new WordLexer(word, escape).read();
    }

    /** Most words are plain and need not be read; this is checked for every word after every keystroke. */
    private static boolean isPlain(String word, char escape) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == '$' || c == '"' || c == '\'' || c == escape || c == BYTE_ORDER_MARK) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The end of the name of a variable: letters, digits and underscores; or one number; or one special parameter. */
    static int endOfName(String source, int from) {
        int first = from < source.length() ? source.codePointAt(from) : END;
        if (first != END && "@*#?-$!".indexOf(first) >= 0) {
            return from + 1;
        }
        boolean isNumber = first != END && Character.isDigit(first);
        int end = from;
        while (end < source.length()) {
            int c = source.codePointAt(end);
            if (!Character.isDigit(c) && (isNumber || !Character.isLetter(c) && c != '_')) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Thrown and caught in this file only: the word has no meaning. */
    private static final class BadWord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadWord(String message) {
            super(message, null, false, false);
        }
    }

    private enum EscapeUse {
        REMOVED,
        KEPT
    }

    /** Collects parts; adjacent unquoted characters become one literal. */
    private static final class Parts {
        private final List<ShellWordPart> parts = new ArrayList<>();
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
                parts.add(new LiteralPart(literal.toString(), new TextRange(literalStart, end)));
            }
            literal.setLength(0);
            literalStart = -1;
        }

        List<ShellWordPart> toList() {
            return List.copyOf(parts);
        }
    }

    /** The cursor in one word. */
    private static final class WordLexer {
        private final String source;
        private final char escape;
        private final List<ShellWordPart> lookedUp = new ArrayList<>(0);
        private int at;
        private int depth;

        WordLexer(String source, char escape) {
            this.source = source;
            this.escape = escape;
        }

        ShellWord read() {
            try {
                return new ShellWord(partsUntil(END, EscapeUse.REMOVED), Optional.empty());
            } catch (BadWord bad) {
                return new ShellWord(List.copyOf(lookedUp), Optional.of(String.valueOf(bad.getMessage())));
            }
        }

        private List<ShellWordPart> partsUntil(int stop, EscapeUse escapes) {
            if (++depth > MAX_DEPTH) {
                throw new BadWord("braces nest too deep");
            }
            var parts = new Parts();
            if (at == 0 && peek() == BYTE_ORDER_MARK) {
                parts.add("", at++);
                parts.close(at);
            }
            while (peek() != END) {
                int c = peek();
                if (c == stop) {
                    parts.close(at++);
                    depth--;
                    return parts.toList();
                }
                switch (c) {
                    case '\'', '"' -> quoted(parts, escapes);
                    case '$' -> dollar(parts);
                    default -> plain(parts, escapes);
                }
            }
            if (stop != END) {
                throw new BadWord("unexpected end of statement while looking for matching " + (char) stop);
            }
            parts.close(at);
            return parts.toList();
        }

        private void plain(Parts parts, EscapeUse escapes) {
            int start = at;
            int c = next();
            if (c == escape) {
                if (escapes == EscapeUse.KEPT) {
                    parts.add(String.valueOf(escape), start);
                }
                c = next();
                if (c == END) {
                    return;
                }
            }
            parts.add(String.valueOf((char) c), start);
        }

        private void quoted(Parts parts, EscapeUse escapes) {
            parts.close(at);
            int quote = next();
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
                int c = next();
                if (c == escape) {
                    if (escapes == EscapeUse.KEPT) {
                        parts.add(String.valueOf(escape), start);
                    }
                    if (peek() == END) {
                        continue;
                    }
                    if (peek() == '"' || peek() == '$' || peek() == escape) {
                        c = next();
                    }
                }
                parts.add(String.valueOf((char) c), start);
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
                parts.parts.add(lookedUp(plainVariable(start, name)));
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
            parts.parts.add(lookedUp(braced(start, name())));
        }

        /** Records a variable that was read completely: only then BuildKit looks up its value. */
        private VariablePart lookedUp(VariablePart variable) {
            lookedUp.add(variable);
            return variable;
        }

        private VariablePart plainVariable(int start, String name) {
            return new VariablePart(name, range(start), '\0', false, List.of(), List.of(), false);
        }

        private VariablePart braced(int start, String name) {
            int operator = next();
            if (operator == '}') {
                return plainVariable(start, name);
            }
            if (operator == '/') {
                return replacing(start, name);
            }
            boolean nullIsUnset = operator == ':';
            if (nullIsUnset) {
                operator = next();
            }
            boolean trims = operator == '#' || operator == '%';
            // After a colon, BuildKit reads the operand and looks the variable up before it rejects an operator.
            boolean isRead = nullIsUnset ? operator != END && !trims : "-+?#%".indexOf(operator) >= 0;
            if (!isRead) {
                throw new BadWord(unsupported((nullIsUnset ? ":" : "") + shown(operator)));
            }
            List<ShellWordPart> operand = partsUntil('}', trims ? EscapeUse.KEPT : EscapeUse.REMOVED);
            return new VariablePart(name, range(start), (char) operator, nullIsUnset, operand, List.of(), false);
        }

        private VariablePart replacing(int start, String name) {
            boolean global = peek() == '/';
            if (global) {
                at++;
            }
            List<ShellWordPart> pattern = partsUntil('/', EscapeUse.KEPT);
            List<ShellWordPart> replacement = partsUntil('}', EscapeUse.KEPT);
            return new VariablePart(name, range(start), '/', false, pattern, replacement, global);
        }

        private String name() {
            int start = at;
            at = endOfName(source, at);
            return source.substring(start, at);
        }

        private TextRange range(int start) {
            return new TextRange(start, at);
        }

        private int peek() {
            return at < source.length() ? source.charAt(at) : END;
        }

        private int next() {
            int c = peek();
            at = Math.min(at + 1, source.length());
            return c;
        }

        private static String shown(int operator) {
            return operator == END ? "" : String.valueOf((char) operator);
        }

        private static String unsupported(String operator) {
            return "unsupported modifier (" + operator + ") in substitution";
        }
    }
}
