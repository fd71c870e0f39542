package io.github.dockerfilestages.dockerfile;

import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code --flags} between keyword and arguments, as {@code extractBuilderFlags} of BuildKit does: quotes of
 * both kinds and escapes are removed while splitting; the first word that does not start with two dashes ends them, as
 * does a bare {@code --}.
 */
final class FlagReader {
    private final LogicalLine line;
    private final String text;
    private final char escape;
    private int at;

    FlagReader(LogicalLine line, int from, char escape) {
        this.line = line;
        this.text = line.text();
        this.at = from;
        this.escape = escape;
    }

    /** The flags; after this {@link #end} tells where the arguments start. */
    List<Flag> read() {
        var flags = new ArrayList<Flag>(0);
        while (true) {
            at = Whitespace.skipSpaces(text, at, text.length());
            if (!text.startsWith("--", at)) {
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

    private UnquotedText word() {
        var word = new UnquotedText.Builder(line, at);
        char quote = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote == 0 && Whitespace.isSpace(c)) {
                break;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                word.openQuote(at);
            } else if (quote != 0 && c == quote) {
                quote = 0;
                word.closeQuote();
            } else if (c != escape) {
                word.add(c, at, at + 1);
            } else if (at + 1 < text.length()) {
                word.add(text.charAt(at + 1), at, at + 2);
                at++;
            }
        }
        return word.build(at);
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
