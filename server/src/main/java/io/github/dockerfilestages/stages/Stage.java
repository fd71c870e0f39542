package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stage: it starts at a FROM and ends before the next one.
 *
 * @param index its number in the file, from 0
 * @param instruction the index of its FROM among the {@link StageInstruction}s
 * @param alias the word after AS, valid or not
 * @param name the alias in lowercase, as BuildKit stores it; empty when the stage has no name
 * @param base the word after FROM; absent while the user types it
 * @param description its description in the comment above: the text of the comment after {@code <name> }
 */
public record Stage(
        int index,
        int instruction,
        Optional<Word> alias,
        String name,
        Optional<Base> base,
        Optional<String> description) {

    public boolean isNamed() {
        return alias.isPresent();
    }

    /** The name of the stage in BuildKit's messages. */
    public String label() {
        return isNamed() ? name : "stage-" + index;
    }

    /** Written by hand, as is {@link #hashCode}: the first call of a generated one costs ten milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Stage stage
                        && index == stage.index
                        && instruction == stage.instruction
                        && alias.equals(stage.alias)
                        && name.equals(stage.name)
                        && base.equals(stage.base)
                        && description.equals(stage.description);
    }

    @Override
    public int hashCode() {
        return 31 * instruction + name.hashCode();
    }
}
