package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** A part of a {@link CommandWord}. Ranges are offsets in the text that the shell reads. */
public sealed interface WordPart {

    /** Its contribution to the text of the word. */
    String text();

    TextRange range();

    /** The quotes around it. */
    Optional<Quotes> quotes();

    WordPart in(Quotes quotes);

    /** The part between two offsets in its text. */
    WordPart slice(int from, int to);

    /** A pair of quotes: the range with them and the range between them. */
    record Quotes(TextRange outer, TextRange inner) {}

    /** Literal text: as written, or a single escaped character. */
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

        /** Whether the shell expands it to file names or to several words. */
        boolean isPattern() {
            return quotes.isEmpty() && text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
        }
    }

    /**
     * A part that the shell, or a tool before it, computes: a variable, the output of a command.
     *
     * @param name that describes the value: the name of the variable; empty for a command
     * @param fallback the value if the variable is not set
     */
    public record ComputedPart(String name, TextRange range, Optional<Quotes> quotes, Optional<CommandWord> fallback)
            implements WordPart {
        /** Stands for an unknown value in the text of a word; no file contains this character on purpose. */
        public static final char PLACEHOLDER = '\uFFFC';

        static ComputedPart of(String name, TextRange range) {
            return new ComputedPart(name, range, Optional.empty(), Optional.empty());
        }

        @Override
        public String text() {
            return String.valueOf(PLACEHOLDER);
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
