package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * A mention and what it resolves to.
 *
 * @param instruction the index of its {@link StageInstruction}
 * @param value what is written: unquoted, but for FROM as it stands
 * @param word the word of the instruction that holds it
 * @param name the part of the word's value that spells the name; absent where no single literal does, as in a base made
 *     of variables
 * @param stage the index of the stage that it stands in; negative before the first FROM
 */
public record Reference(
        int instruction,
        ReferenceKind site,
        String value,
        Word word,
        Optional<TextRange> name,
        int stage,
        Resolution resolution) {

    /** The name as spelled, and otherwise the whole word; relative to the instruction. */
    public TextRange range() {
        boolean isWhole = name.isEmpty() || site == ReferenceKind.FROM && !isLiteralBase();
        return isWhole ? word.range() : word.rangeOf(name.get());
    }

    /** What to edit, relative to the instruction, so that another name stands there; absent where that is no edit here. */
    public Optional<TextEdit> respell(String newName) {
        return name.map(part -> word.replace(part, newName));
    }

    /** Whether a base says its name itself, without a variable. */
    private boolean isLiteralBase() {
        return word.value().indexOf('$') < 0;
    }
}
