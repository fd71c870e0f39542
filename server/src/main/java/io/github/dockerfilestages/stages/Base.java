package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.Optional;

/**
 * The base of a stage, given by its FROM.
 *
 * @param word as written
 * @param shellWord as the shell lexer reads it
 * @param expansion its value with the arguments of the build
 * @param spelling where the name in that value is written
 */
public record Base(Word word, ShellWord shellWord, Expansion expansion, Spelling spelling) {

    /** Whether a build argument can change it. */
    public boolean hasVariables() {
        return shellWord.parts().stream().anyMatch(ShellWord.VariablePart.class::isInstance);
    }

    /** The names that it can expand to, if it contains variables. */
    public Optional<BasePattern> pattern() {
        return spelling instanceof Spelling.Composed composed ? Optional.of(composed.pattern()) : Optional.empty();
    }
}
