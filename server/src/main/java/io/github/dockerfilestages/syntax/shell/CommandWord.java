package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Blanks;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of a shell command, or a part of one.
 *
 * @param range from its first to its last part, without the quotes around the whole
 * @param text without quotes and escapes; with one {@link ComputedPart#PLACEHOLDER} for each part whose value is not
 *     known
 */
public record CommandWord(List<WordPart> parts, TextRange range, String text) {

    /** A part of a word. Ranges are offsets in the text that the shell reads. */
    public sealed interface WordPart {

        /** Its contribution to the text of the word. */
        String text();

        TextRange range();

        /** The quotes around it. */
        Optional<Quotes> quotes();

        WordPart in(Quotes quotes);

        /** The part between two offsets in its text. */
        WordPart slice(int from, int to);
    }

    /** A pair of quotes: the range with them and the range between them. */
    public record Quotes(TextRange outer, TextRange inner) {}

    /** Literal text: as written, or a single escaped character. */
    public record Plain(String text, TextRange range, Optional<Quotes> quotes) implements WordPart {

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
     * @param isUnchanged whether it is the value of the variable itself, not a part of it or another form
     * @param fallback the value if the variable is not set
     */
    public record ComputedPart(
            String name, boolean isUnchanged, TextRange range, Optional<Quotes> quotes, Optional<CommandWord> fallback)
            implements WordPart {
        private static final String ALL_ELEMENTS = "[@]";

        /** Stands for an unknown value in the text of a word; no file contains this character on purpose. */
        public static final char PLACEHOLDER = '\uFFFC';

        static ComputedPart of(String name, TextRange range) {
            return new ComputedPart(name, true, range, Optional.empty(), Optional.empty());
        }

        /** The name of the variable whose value this is, without the subscript for all elements of an array. */
        public Optional<String> variable() {
            String plain = isEachElement() ? name.substring(0, name.length() - ALL_ELEMENTS.length()) : name;
            return isUnchanged ? Optional.of(Blanks.strip(plain)).filter(known -> !known.isEmpty()) : Optional.empty();
        }

        /** Whether it stands for the elements of an array, each of which is a word even inside quotes. */
        boolean isEachElement() {
            return name.endsWith(ALL_ELEMENTS);
        }

        ComputedPart withFallback(Optional<CommandWord> word) {
            return new ComputedPart(name, isUnchanged, range, quotes, word);
        }

        @Override
        public String text() {
            return String.valueOf(PLACEHOLDER);
        }

        @Override
        public ComputedPart in(Quotes around) {
            return new ComputedPart(name, isUnchanged, range, Optional.of(around), fallback);
        }

        @Override
        public ComputedPart slice(int from, int to) {
            return this;
        }
    }

    /**
     * A part of the value of a variable, in the place where the variable is used.
     *
     * @param part of the value; its range is one of the other text
     * @param source the text in which the value is written
     * @param range of the use, as are the quotes
     * @param certainty {@link Certainty#DEFAULT} if the variable may get another value from outside
     */
    public record SubstitutedPart(
            WordPart part, ShellText source, TextRange range, Optional<Quotes> quotes, Certainty certainty)
            implements WordPart {

        @Override
        public String text() {
            return part.text();
        }

        @Override
        public SubstitutedPart in(Quotes around) {
            return new SubstitutedPart(part, source, range, Optional.of(around), certainty);
        }

        @Override
        public SubstitutedPart slice(int from, int to) {
            return new SubstitutedPart(part.slice(from, to), source, range, quotes, certainty);
        }

        /** The same part where the variable that contains it is used. */
        SubstitutedPart at(WordPart use, Certainty outer) {
            return new SubstitutedPart(part, source, use.range(), use.quotes(), weaker(outer));
        }

        /** The certainty of a value that is known if both this and another one are. */
        Certainty weaker(Certainty other) {
            return other == Certainty.LITERAL ? certainty : other;
        }

        /** Its value where it is written; empty if it is not known. */
        private Optional<Value> value() {
            return Optional.of(CommandWord.of(List.of(part), range.start()).value(source))
                    .filter(Value::isKnown)
                    .map(value -> value.isLiteral() ? new Value(value.text(), value.range(), certainty) : value);
        }
    }

    /** A word that no shell reads, such as one of the exec form. */
    public static CommandWord literal(String text, TextRange range) {
        var quotes = new Quotes(range, range);
        return new CommandWord(List.of(new Plain(text, range, Optional.of(quotes))), range, text);
    }

    /** A word of these parts; if there are none, an empty word at the offset. */
    public static CommandWord of(List<WordPart> parts, int offset) {
        if (parts.isEmpty()) {
            return new CommandWord(List.of(), TextRange.at(offset), "");
        }
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        var range = new TextRange(
                parts.get(0).range().start(),
                parts.get(parts.size() - 1).range().end());
        return new CommandWord(List.copyOf(parts), range, text.toString());
    }

    /** Whether it is this word for certain, whatever variables and file names there are. */
    public boolean is(String word) {
        return text.equals(word);
    }

    public boolean isOption() {
        return text.length() > 1 && text.startsWith("-");
    }

    /** Whether the text of each part is known. */
    public boolean isLiteral() {
        return parts.stream().allMatch(CommandWord::isLiteral);
    }

    static boolean isLiteral(WordPart part) {
        return part instanceof SubstitutedPart substituted
                ? isLiteral(substituted.part())
                : part instanceof Plain plain && !plain.isPattern();
    }

    /** Whether its characters stand where the command is, not in the value of a variable. */
    public boolean isWritten() {
        return parts.stream().noneMatch(SubstitutedPart.class::isInstance);
    }

    public boolean isQuoted() {
        return !parts.isEmpty() && parts.get(0).quotes().isPresent();
    }

    /** The name of the variable, if the word is a single variable. */
    public Optional<String> variable() {
        return parts.size() == 1 ? computed(parts.get(0)).map(ComputedPart::name) : Optional.empty();
    }

    /** The name of the variable that the word ends with. */
    public Optional<String> lastVariable() {
        return parts.isEmpty()
                ? Optional.empty()
                : computed(parts.get(parts.size() - 1)).flatMap(ComputedPart::variable);
    }

    /** The part that is computed, be it in the value of a variable. */
    public static Optional<ComputedPart> computed(WordPart part) {
        if (part instanceof SubstitutedPart substituted) {
            return computed(substituted.part());
        }
        return part instanceof ComputedPart computed ? Optional.of(computed) : Optional.empty();
    }

    /** The last part of a path, if it is known. */
    public String fileName() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The word between two offsets in the text. */
    public CommandWord slice(int from, int to) {
        var kept = new ArrayList<WordPart>();
        int start = 0;
        int offset = range.start();
        for (WordPart part : parts) {
            int end = start + part.text().length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last || start == end && first == last) {
                kept.add(part.slice(first - start, last - start));
            }
            offset = end <= from ? part.range().end() : offset;
            start = end;
        }
        return of(kept, offset);
    }

    public CommandWord from(int start) {
        return slice(start, text.length());
    }

    /** The word with the value of a variable after it: {@code NAME} becomes {@code NAME=$NAME}. */
    public CommandWord withValueOf(String name) {
        var longer = new ArrayList<>(parts);
        longer.add(new Plain("=", TextRange.at(range.end()), Optional.empty()));
        longer.add(ComputedPart.of(name, range));
        return new CommandWord(List.copyOf(longer), range, text + "=" + ComputedPart.PLACEHOLDER);
    }

    /** The words between separators. */
    public List<CommandWord> split(char separator) {
        var words = new ArrayList<CommandWord>();
        var word = new ArrayList<WordPart>();
        for (WordPart part : parts) {
            String content = part.text();
            int from = 0;
            for (int at = content.indexOf(separator); at >= 0; at = content.indexOf(separator, from)) {
                word.add(part.slice(from, at));
                words.add(of(word, part.range().start()));
                word.clear();
                from = at + 1;
            }
            word.add(part.slice(from, content.length()));
        }
        words.add(of(word, range.end()));
        return words;
    }

    /**
     * Its value in the file. A word that is a part of the value of a variable has its range there; one that is made of
     * several parts is composed of them.
     */
    public Value value(ShellText source) {
        List<SubstitutedPart> substituted = substituted();
        if (!substituted.isEmpty()) {
            Optional<SubstitutedPart> only = only(substituted);
            return only.isPresent()
                    ? only.get().value().orElseGet(() -> unknown(source))
                    : composed(source).orElseGet(() -> unknown(source));
        }
        if (parts.size() == 1 && parts.get(0) instanceof ComputedPart computed) {
            Optional<Value> fallback = computed.fallback().map(word -> word.value(source));
            return fallback.filter(value -> value.isKnown() && !value.text().isEmpty())
                    .map(value -> new Value(value.text(), value.range(), Certainty.DEFAULT))
                    .orElseGet(() -> unknown(source));
        }
        return isLiteral() && !isCutInQuotes()
                ? new Value(text, source.inFile(written()), Certainty.LITERAL)
                : unknown(source);
    }

    /** Its value if all parts are known. Of several variables, it is not known which values they have together. */
    private Optional<Value> composed(ShellText source) {
        var pieces = new ArrayList<Value>();
        for (WordPart part : parts) {
            Optional<Value> piece = part instanceof SubstitutedPart substituted
                    ? substituted.value()
                    : isLiteral(part)
                            ? Optional.of(new Value(part.text(), source.inFile(part.range()), Certainty.LITERAL))
                            : Optional.empty();
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            if (!part.text().isEmpty()) {
                pieces.add(piece.get());
            }
        }
        Value value = Value.composed(source.inFile(written()), pieces);
        return Optional.of(
                substituted().size() == 1 ? value : new Value(value.text(), value.range(), Certainty.DEFAULT, pieces));
    }

    List<SubstitutedPart> substituted() {
        return parts.stream()
                .filter(SubstitutedPart.class::isInstance)
                .map(SubstitutedPart.class::cast)
                .toList();
    }

    /** The only part that has any text, if it is one of these. */
    private Optional<SubstitutedPart> only(List<SubstitutedPart> substituted) {
        List<SubstitutedPart> filled =
                substituted.stream().filter(part -> !part.text().isEmpty()).toList();
        boolean isAlone = filled.size() <= 1
                && parts.stream().filter(part -> !part.text().isEmpty()).count() == filled.size();
        return isAlone ? Optional.of(filled.isEmpty() ? substituted.get(0) : filled.get(0)) : Optional.empty();
    }

    Value unknown(ShellText source) {
        return new Value(written().of(source.text()), source.inFile(written()), Certainty.UNKNOWN);
    }

    /** Its characters, including quotes in which only one end of the word lies. */
    TextRange written() {
        if (parts.isEmpty() || firstQuotes().equals(lastQuotes())) {
            return range;
        }
        return new TextRange(
                firstQuotes().map(quotes -> quotes.outer().start()).orElse(range.start()),
                lastQuotes().map(quotes -> quotes.outer().end()).orElse(range.end()));
    }

    /** Whether such quotes also contain text outside this word: replacing the word would leave them unbalanced. */
    private boolean isCutInQuotes() {
        return !written().equals(range)
                && (firstQuotes()
                                .filter(quotes -> quotes.inner().start() != range.start())
                                .isPresent()
                        || lastQuotes()
                                .filter(quotes -> quotes.inner().end() != range.end())
                                .isPresent());
    }

    private Optional<Quotes> firstQuotes() {
        return parts.get(0).quotes();
    }

    private Optional<Quotes> lastQuotes() {
        return parts.get(parts.size() - 1).quotes();
    }
}
