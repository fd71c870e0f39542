package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.WordPart.ComputedPart;
import io.github.dockerfilestages.syntax.shell.WordPart.Plain;
import io.github.dockerfilestages.syntax.shell.WordPart.Quotes;
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

    /** A word of these parts; if there are none, an empty word at the offset. */
    public static CommandWord of(List<WordPart> parts, int place) {
        if (parts.isEmpty()) {
            return new CommandWord(List.of(), TextRange.at(place), "");
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

    /** Whether no part of it is computed. */
    public boolean isLiteral() {
        return parts.stream().allMatch(part -> part instanceof Plain plain && !plain.isPattern());
    }

    public boolean isQuoted() {
        return !parts.isEmpty() && parts.get(0).quotes().isPresent();
    }

    /** The name of the variable, if the word is a single variable. */
    public Optional<String> variable() {
        return parts.size() == 1 && parts.get(0) instanceof ComputedPart computed
                ? Optional.of(computed.name())
                : Optional.empty();
    }

    /** The last part of a path, if it is known. */
    public String fileName() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The word between two offsets in the text. */
    public CommandWord slice(int from, int to) {
        var kept = new ArrayList<WordPart>();
        int start = 0;
        int place = range.start();
        for (WordPart part : parts) {
            int end = start + part.text().length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last || start == end && first == last) {
                kept.add(part.slice(first - start, last - start));
            }
            place = end <= from ? part.range().end() : place;
            start = end;
        }
        return of(kept, place);
    }

    public CommandWord from(int start) {
        return slice(start, text.length());
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

    /** Its value in the file. */
    public Value value(ShellText source) {
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

    private Value unknown(ShellText source) {
        return new Value(written().of(source.text()), source.inFile(written()), Certainty.UNKNOWN);
    }

    /** Its characters, including quotes in which only one end of the word lies. */
    private TextRange written() {
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
