package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord.ComputedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.SubstitutedPart;
import io.github.dockerfilestages.syntax.shell.CommandWord.WordPart;
import java.util.List;
import java.util.Optional;

/**
 * A word that is a path. Unlike the name of a stage, a path is also of use if it is made of several parts, or if only its
 * end is known.
 */
public record PathWord(CommandWord word, ShellText source) {

    /**
     * Its value in the file. If only its end is known, the range is that of the value of the variable that contains it.
     */
    public Value value() {
        Value value = word.value(source);
        if (value.isKnown() && !value.isComposed()) {
            return hasWindowsSeparator()
                    ? new Value(word.written().of(source.text()).replace('\\', '/'), value.range(), value.certainty())
                    : value;
        }
        Optional<String> known = knownText(word).filter(text -> !text.isEmpty());
        return known.isPresent()
                ? new Value(known.get(), value.range(), Certainty.DEFAULT)
                : definition().orElse(value);
    }

    /** Whether it is a path of Windows: no other path has an escaped letter. */
    private boolean hasWindowsSeparator() {
        return word.isWritten()
                && word.parts().stream()
                        .anyMatch(part -> part.text().length() == 1
                                && part.range().length() == 2
                                && part.range().of(source.text()).startsWith("\\")
                                && Character.isLetterOrDigit(part.text().charAt(0)));
    }

    /** The text that a word has unless a user sets a variable to another value. */
    private static Optional<String> knownText(CommandWord word) {
        var known = new StringBuilder();
        for (WordPart part : word.parts()) {
            Optional<String> content = knownText(part);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            known.append(content.get());
        }
        return Optional.of(known.toString());
    }

    private static Optional<String> knownText(WordPart part) {
        if (part instanceof SubstitutedPart substituted) {
            return knownText(substituted.part());
        }
        if (part instanceof ComputedPart computed) {
            return computed.fallback().flatMap(PathWord::knownText);
        }
        return CommandWord.isLiteral(part) ? Optional.of(part.text()) : Optional.empty();
    }

    /** The value as it is written in the assignment of the only variable that it is made of. */
    private Optional<Value> definition() {
        List<SubstitutedPart> substituted = word.substituted();
        if (substituted.isEmpty() || substituted.size() < word.parts().size()) {
            return Optional.empty();
        }
        ShellText origin = substituted.get(0).source();
        boolean isOne = substituted.stream().allMatch(part -> part.source().equals(origin));
        List<WordPart> inner = substituted.stream().map(SubstitutedPart::part).toList();
        int start = inner.get(0).range().start();
        boolean isInOrder = inner.get(inner.size() - 1).range().end() >= start;
        return isOne && isInOrder ? Optional.of(CommandWord.of(inner, start).unknown(origin)) : Optional.empty();
    }
}
