package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;

/**
 * A stage: it starts at a FROM and ends before the next.
 *
 * @param index its number in the file, from 0
 * @param instruction the index of its FROM among the {@link StageInstruction}s
 * @param alias the word after AS, valid or not
 * @param name the alias in lower case, as BuildKit stores it; empty when unnamed
 * @param base the word after FROM; absent while it is being typed
 * @param description what the comment above says of it: the comment's text behind {@code <name> }
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

    /** How BuildKit calls it in its messages. */
    public String label() {
        return isNamed() ? name : "stage-" + index;
    }
}
