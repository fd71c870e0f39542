package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** A piece of a {@link CommandWord}. Ranges are offsets in the text that the shell reads. */
public sealed interface WordPart {

    /** What it adds to the text of its word. */
    String text();

    TextRange range();

    /** The quotes around it. */
    Optional<Quotes> quotes();

    WordPart in(Quotes quotes);

    /** The piece between two offsets in its text. */
    WordPart slice(int from, int to);

    /** A pair of quotes: with them, and what is between them. */
    record Quotes(TextRange outer, TextRange inner) {}

    /** Text that stands for itself: character for character, or one that is escaped. */
    record Plain(String text, TextRange range, Optional<Quotes> quotes) implements WordPart {

        @Override
        public Plain in(Quotes around) {
            return new Plain(text, range, Optional.of(around));
        }

        @Override
        public Plain slice(int from, int to) {
            if (text.length() != range.length()) {
                return this;
            }
            var cut = new TextRange(range.start() + from, range.start() + to);
            return new Plain(text.substring(from, to), cut, quotes);
        }

        /** Whether the shell makes something else of it: file names, or several words. */
        boolean isPattern() {
            return quotes.isEmpty() && text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
        }
    }

    /**
     * Something that the shell, or somebody before it, computes: a variable, the output of a command.
     *
     * @param name what tells a reader what it may hold: that of the variable; empty for a command
     * @param fallback what it is if nobody sets the variable
     */
    public record ComputedPart(String name, TextRange range, Optional<Quotes> quotes, Optional<CommandWord> fallback)
            implements WordPart {
        /** Stands in the text of a word for what is not known; no file holds this character by intent. */
        public static final char SIGN = '\uFFFC';

        static ComputedPart of(String name, TextRange range) {
            return new ComputedPart(name, range, Optional.empty(), Optional.empty());
        }

        @Override
        public String text() {
            return String.valueOf(SIGN);
        }

        @Override
        public ComputedPart in(Quotes around) {
            return new ComputedPart(name, range, Optional.of(around), fallback);
        }

        @Override
        public ComputedPart slice(int from, int to) {
            return this;
        }
    }
}
