package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.Plain;
import io.github.dockerfilestages.syntax.shell.CommandWord.SubstitutedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import io.github.dockerfilestages.syntax.shell.PossibleValue.ValueForm;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Replaces variables in words by values, as a shell does. A variable without a value stays, as do all of them when there
 * would be too many parts.
 */
final class WordSubstitution {
    private static final int MAX_PARTS = 5_000;

    private final Function<ComputedPart, Optional<PossibleValue>> values;
    private int added;

    WordSubstitution(Function<ComputedPart, Optional<PossibleValue>> values) {
        this.values = values;
    }

    /** The words, of which each may become none or several. */
    List<CommandWord> inWords(List<CommandWord> words) {
        return words.stream().flatMap(word -> inWord(word).stream()).toList();
    }

    /** The value of another variable; what is assigned as a text stays one word. */
    PossibleValue inValue(PossibleValue value) {
        return value.with(
                value.form() == ValueForm.WORDS
                        ? inWords(value.words())
                        : value.words().stream().map(this::inText).toList());
    }

    private List<CommandWord> inWord(CommandWord word) {
        if (word.parts().size() == 1) {
            Optional<PossibleValue> value = valueOf(word.parts().get(0));
            if (value.isPresent()) {
                return asWords(word, value.get());
            }
        }
        return List.of(inText(word));
    }

    private CommandWord inText(CommandWord word) {
        return CommandWord.of(inParts(word.parts()), word.range().start());
    }

    private List<CommandWord> asWords(CommandWord word, PossibleValue value) {
        WordPart use = word.parts().get(0);
        boolean isArray = value.form() == ValueForm.WORDS
                && CommandWord.computed(use).filter(ComputedPart::isEachElement).isPresent();
        if (word.isQuoted() && !isArray) {
            return List.of(inText(word));
        }
        return (value.form() == ValueForm.TEXT ? atBlanks(value.words().get(0)) : value.words())
                .stream()
                        .map(part -> CommandWord.of(
                                placed(part.parts(), use, value), use.range().start()))
                        .toList();
    }

    private List<WordPart> inParts(List<WordPart> parts) {
        return parts.stream().flatMap(part -> inPart(part).stream()).toList();
    }

    private List<WordPart> inPart(WordPart part) {
        Optional<PossibleValue> value = valueOf(part);
        Optional<List<WordPart>> replaced =
                value.flatMap(found -> asWord(found).map(parts -> placed(parts, part, found)));
        return replaced.orElseGet(() -> List.of(withFallback(part)));
    }

    private WordPart withFallback(WordPart part) {
        return part instanceof ComputedPart computed
                ? computed.withFallback(computed.fallback().map(this::inText))
                : part;
    }

    /** The parts of a value that is a single word. */
    private static Optional<List<WordPart>> asWord(PossibleValue value) {
        return switch (value.words().size()) {
            case 0 -> Optional.of(List.of(nothing(0)));
            case 1 -> Optional.of(partsOf(value.words().get(0)));
            default -> Optional.empty();
        };
    }

    /** At least one part, so that an empty value leaves a trace in the word. */
    private static List<WordPart> partsOf(CommandWord word) {
        return word.parts().isEmpty() ? List.of(nothing(word.range().start())) : word.parts();
    }

    private static WordPart nothing(int offset) {
        return new Plain("", TextRange.at(offset), Optional.empty());
    }

    private Optional<PossibleValue> valueOf(WordPart part) {
        return added > MAX_PARTS ? Optional.empty() : CommandWord.computed(part).flatMap(values);
    }

    private List<WordPart> placed(List<WordPart> parts, WordPart use, PossibleValue value) {
        added += parts.size();
        Certainty certainty =
                use instanceof SubstitutedPart outer ? outer.weaker(value.certainty()) : value.certainty();
        return parts.stream()
                .<WordPart>map(part -> part instanceof SubstitutedPart inner
                        ? inner.at(use, certainty)
                        : new SubstitutedPart(part, value.source(), use.range(), use.quotes(), certainty))
                .toList();
    }

    /** The words between blanks; two of the parts that it has side by side stay in one word. */
    static List<CommandWord> atBlanks(CommandWord word) {
        var words = new ArrayList<CommandWord>();
        var kept = new ArrayList<WordPart>();
        for (WordPart part : word.parts()) {
            String text = part.text();
            int from = 0;
            for (int at = 0; at <= text.length(); at++) {
                boolean isBlank = at < text.length() && isBlank(text.charAt(at));
                if ((isBlank || at == text.length()) && from < at) {
                    kept.add(part.slice(from, at));
                }
                if (isBlank) {
                    end(kept, words);
                    from = at + 1;
                }
            }
        }
        end(kept, words);
        return words;
    }

    private static boolean isBlank(char c) {
        return c == '\n' || ShellText.isBlank(c);
    }

    private static void end(List<WordPart> kept, List<CommandWord> words) {
        if (!kept.isEmpty()) {
            words.add(CommandWord.of(kept, kept.get(0).range().start()));
            kept.clear();
        }
    }
}
