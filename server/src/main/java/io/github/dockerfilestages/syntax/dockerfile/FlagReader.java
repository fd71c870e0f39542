package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.LogicalLine;
import io.github.dockerfilestages.syntax.dockerfile.words.UnquotedText;
import io.github.dockerfilestages.syntax.dockerfile.words.Whitespace;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code --flags} between keyword and arguments, as BuildKit's {@code extractBuilderFlags} does: it removes
 * quotes of both kinds and escapes while it splits; the flags end at the first word that does not start with two
 * dashes, or at a bare {@code --}.
 *
 * <p>BuildKit reads a flag byte by byte and takes each byte for a character. So a value outside ASCII becomes other
 * characters. And a byte 85 or A0, which is white space as a character, ends the value: a no-break space has such a
 * byte, and so has {@code à}; an em space has none.
 */
final class FlagReader {
    private final LogicalLine line;
    private final String text;
    private final char escape;
    private final int end;
    private int at;

    FlagReader(LogicalLine line, int from, int end, char escape) {
        this.line = line;
        this.text = line.text();
        this.at = from;
        this.end = end;
        this.escape = escape;
    }

    /** The flags; after this, {@link #end} returns where the arguments start. */
    List<Flag> read() {
        var flags = new ArrayList<Flag>(0);
        while (true) {
            at = skipBlanks(at);
            if (at + 1 >= end || !text.startsWith("--", at)) {
                return flags;
            }
            UnquotedText word = word();
            if (word.text().equals("--")) {
                return flags;
            }
            flags.add(flag(word));
        }
    }

    int end() {
        return at;
    }

    private int skipBlanks(int from) {
        int next = from;
        while (next < end && isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isBlank(int c) {
        return c < 0x80 && Whitespace.isSpace((char) c);
    }

    private UnquotedText word() {
        var word = new UnquotedText.UnquotedTextBuilder(line, at);
        char quote = 0;
        while (at < end && (quote != 0 || !isBlank(text.charAt(at)))) {
            char c = text.charAt(at);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                word.openQuote(at++);
            } else if (quote != 0 && c == quote) {
                quote = 0;
                word.closeQuote();
                at++;
            } else {
                int start = at;
                at += c == escape ? 1 : 0;
                int ended = at < end ? add(word, start, quote) : end;
                if (ended >= 0) {
                    return word.build(ended);
                }
            }
        }
        return word.build(at);
    }

    /**
     * Adds the bytes of the next character. Returns the end of the word if one of the bytes ends it, else a negative
     * number.
     */
    private int add(UnquotedText.UnquotedTextBuilder word, int start, char quote) {
        String character = String.valueOf(Character.toChars(text.codePointAt(at)));
        int next = at + character.length();
        String bytes = FlagBytes.of(character);
        // The first byte of a character is never white space; if it is an ASCII blank, it was escaped.
        word.add(bytes.charAt(0), start, next);
        int added = 1;
        while (added < bytes.length() && (quote != 0 || !Whitespace.isSpace(bytes.charAt(added)))) {
            word.add(bytes.charAt(added++), start, next);
        }
        if (added == bytes.length()) {
            at = next;
            return -1;
        }
        // The remaining bytes start the next word.
        at = Whitespace.isSpace(bytes.charAt(bytes.length() - 1)) ? next : at;
        return next;
    }

    private Flag flag(UnquotedText word) {
        int equals = word.text().indexOf('=');
        int nameEnd = equals < 0 ? word.length() : equals;
        String name = word.text().substring(2, nameEnd);
        TextRange nameRange = word.word(0, nameEnd).range();
        Optional<Word> value = equals < 0 ? Optional.empty() : Optional.of(word.word(equals + 1, word.length()));
        List<MountField> fields =
                name.equals("mount") && value.isPresent() ? MountFields.read(word, equals + 1) : List.of();
        return new Flag(name, value, nameRange, word.range(), fields);
    }
}
