package io.github.dockerfilestages.syntax.dockerfile.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON form of arguments: an array of strings with nothing after it. */
public final class JsonStrings {
    private final LogicalLine line;
    private final String text;
    private int at;

    private JsonStrings(LogicalLine line, int from) {
        this.line = line;
        this.text = line.text();
        this.at = from;
    }

    /** The strings as words without their quotes; empty when it is not an array of strings. */
    public static Optional<List<Word>> read(LogicalLine line, int from) {
        return line.text().startsWith("[", from) ? new JsonStrings(line, from).array() : Optional.empty();
    }

    private Optional<List<Word>> array() {
        var words = new ArrayList<Word>();
        at++;
        skipSpace();
        while (!accept(']')) {
            if (!words.isEmpty() && !accept(',')) {
                return Optional.empty();
            }
            skipSpace();
            Optional<Word> string = string();
            if (string.isEmpty()) {
                return Optional.empty();
            }
            words.add(string.get());
            skipSpace();
        }
        skipSpace();
        return at == text.length() ? Optional.of(List.copyOf(words)) : Optional.empty();
    }

    private Optional<Word> string() {
        if (!accept('"')) {
            return Optional.empty();
        }
        int start = at;
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                return Optional.empty();
            }
            if (c == '\\') {
                int unescaped = unescaped();
                if (unescaped < 0) {
                    return Optional.empty();
                }
                c = (char) unescaped;
            }
            value.append(c);
        }
        int end = at;
        return accept('"') ? Optional.of(new Word(value.toString(), line.toSource(start, end))) : Optional.empty();
    }

    /** The character that the escape after the backslash stands for; negative when JSON has no such escape. */
    private int unescaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (c != 'u' || at + 4 > text.length()) {
            return -1;
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }

    private boolean accept(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
