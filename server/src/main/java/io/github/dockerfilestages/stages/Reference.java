package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * A mention and the result of resolving it.
 *
 * @param instruction the index of its {@link StageInstruction}
 * @param value the name without quotes; for FROM as written
 * @param word the word of the instruction that contains it
 * @param name the part of the word that is the name; absent if the name is not a single literal, as in a base made of
 *     variables
 * @param stage the index of the stage that contains it; negative before the first FROM
 */
public record Reference(
        int instruction,
        ReferenceKind kind,
        String value,
        Word word,
        Optional<TextRange> name,
        int stage,
        Resolution resolution) {

    /** The index that a COPY takes the name for; absent for a name, and where BuildKit knows no indexes. */
    public Optional<Long> index() {
        return kind.isCopy() ? StageIndex.parse(value) : Optional.empty();
    }

    /** The range of the name as written, or else of the whole word; relative to the instruction. */
    public TextRange range() {
        boolean isWhole = name.isEmpty() || kind == ReferenceKind.FROM && !isLiteralBase();
        return isWhole ? word.range() : word.rangeOf(name.get());
    }

    /** The edit, relative to the instruction, that replaces the name; absent if an edit of this word cannot do so. */
    public Optional<TextEdit> respell(String newName) {
        return name.map(part -> word.replace(part, newName));
    }

    /** Whether a base is a literal name, without a variable. */
    private boolean isLiteralBase() {
        return word.value().indexOf('$') < 0;
    }
}
