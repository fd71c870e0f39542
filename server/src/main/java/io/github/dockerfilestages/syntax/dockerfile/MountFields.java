package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.syntax.dockerfile.words.UnquotedText;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the value of a {@code --mount} into fields, as BuildKit's CSV reader does: commas separate fields, and a field
 * that starts with a double quote continues to the next double quote. Where BuildKit reports an error, the rest is kept
 * as written.
 */
final class MountFields {
    private final UnquotedText flag;
    private final String text;
    private int at;

    private MountFields(UnquotedText flag, int from) {
        this.flag = flag;
        this.text = flag.text();
        this.at = from;
    }

    static List<MountField> read(UnquotedText flag, int from) {
        return new MountFields(flag, from).fields();
    }

    private List<MountField> fields() {
        var fields = new ArrayList<MountField>();
        while (true) {
            fields.add(text.startsWith("\"", at) ? quoted() : plain());
            if (at >= text.length()) {
                return List.copyOf(fields);
            }
            at++;
        }
    }

    private MountField plain() {
        int start = at;
        at = orEnd(text.indexOf(',', at));
        return field(start, at);
    }

    /** A quoted field ends at a quote followed by a comma or by the end; a doubled quote means one quote. */
    private MountField quoted() {
        int start = ++at;
        int close = text.indexOf('"', at);
        while (close >= 0 && text.startsWith("\"\"", close)) {
            close = text.indexOf('"', close + 2);
        }
        int end = orEnd(close);
        at = orEnd(text.indexOf(',', end));
        return field(start, end);
    }

    private MountField field(int start, int end) {
        int equals = orEnd(text.indexOf('=', start));
        if (equals >= end) {
            return new MountField(unescaped(start, end), Optional.empty());
        }
        return new MountField(unescaped(start, equals), Optional.of(unescaped(equals + 1, end)));
    }

    private int orEnd(int found) {
        return found < 0 ? text.length() : found;
    }

    private Word unescaped(int start, int end) {
        Word word = flag.word(start, end);
        return word.value().contains("\"\"") ? new Word(word.value().replace("\"\"", "\""), word.range()) : word;
    }
}
