package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;

/**
 * What a stage is built FROM.
 *
 * @param word as written
 * @param shellWord as the shell lexer reads it
 * @param expansion what it becomes with the build's arguments
 * @param spelling where the name that it becomes is written
 */
public record Base(Word word, ShellWord shellWord, Expansion expansion, Spelling spelling) {

    /** Whether a build argument can change it. */
    public boolean hasVariables() {
        return shellWord.parts().stream().anyMatch(ShellWord.VariablePart.class::isInstance);
    }

    /** The names that it can come to, when variables are a part of it. */
    public Optional<BasePattern> pattern() {
        return spelling instanceof Spelling.Composed composed ? Optional.of(composed.pattern()) : Optional.empty();
    }
}
