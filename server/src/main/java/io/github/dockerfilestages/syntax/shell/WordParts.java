package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of a text that is one word: computed values, in order, and what is written between them. */
final class WordParts {
    private final String text;
    private final List<WordPart> parts = new ArrayList<>();
    private int copied;

    WordParts(String text) {
        this.text = text;
    }

    /** The offset after the last computed value. */
    int end() {
        return copied;
    }

    void computed(String name, TextRange range) {
        copyTo(range.start());
        parts.add(ComputedPart.of(name, range));
        copied = range.end();
    }

    /** The word, with the rest of the text. */
    CommandWord word() {
        copyTo(text.length());
        return CommandWord.of(parts, 0);
    }

    private void copyTo(int end) {
        if (copied < end) {
            var range = new TextRange(copied, end);
            parts.add(new Plain(range.of(text), range, Optional.empty()));
            copied = end;
        }
    }
}
