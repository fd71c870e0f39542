package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.completion.CompletionPosition.CompletionPositionKind;
import io.github.dockerfilestages.ide.editing.InstructionCaret;
import io.github.dockerfilestages.ide.editing.ValueReach;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what is being typed in a FROM: its base, or the name after AS.
 *
 * @param stage the index of the stage that the FROM starts
 */
record FromPositionFinder(InstructionCaret caret, int stage) {

    Optional<CompletionPosition> find(Statement from) {
        for (Word word : from.arguments()) {
            Optional<TextRange> reach =
                    ValueReach.of(caret, word.range(), word.range().start());
            if (reach.isPresent()) {
                return word(from, word, reach.get());
            }
        }
        return caret.isAfterBlank() && caret.isAfter(from.word().range()) ? between(from) : Optional.empty();
    }

    private Optional<CompletionPosition> word(Statement from, Word word, TextRange reach) {
        if (word.equals(from.arguments().get(0))) {
            return Optional.of(position(CompletionPositionKind.BASE, withoutQuotes(reach)));
        }
        return from.alias().filter(word::equals).map(alias -> position(CompletionPositionKind.ALIAS, reach));
    }

    /** At a cursor that touches no word of the FROM, a new word starts. */
    private Optional<CompletionPosition> between(Statement from) {
        boolean isAfterFlags = from.flags().stream().allMatch(flag -> caret.isAfter(flag.range()));
        List<Word> before = from.arguments().stream()
                .takeWhile(word -> caret.isAfter(word.range()))
                .toList();
        if (before.isEmpty()) {
            return isAfterFlags
                    ? Optional.of(position(CompletionPositionKind.BASE, TextRange.at(caret.offset())))
                    : Optional.empty();
        }
        return from.asWord()
                .filter(before.get(before.size() - 1)::equals)
                .map(as -> position(CompletionPositionKind.ALIAS, TextRange.at(caret.offset())));
    }

    /** The range inside the quotes around a base, closed or not; a cursor outside them replaces the quotes too. */
    private TextRange withoutQuotes(TextRange range) {
        char quote = caret.at(range.start());
        if (quote != '"' && quote != '\'' || range.isEmpty()) {
            return range;
        }
        boolean isClosed = range.length() > 1 && caret.at(range.end() - 1) == quote;
        var inside = new TextRange(range.start() + 1, isClosed ? range.end() - 1 : range.end());
        return inside.touches(caret.offset()) ? inside : range;
    }

    private CompletionPosition position(CompletionPositionKind kind, TextRange range) {
        return new CompletionPosition(kind, stage, range);
    }
}
