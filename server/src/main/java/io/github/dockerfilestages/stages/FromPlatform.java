package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.expansion.Expansion;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWordReader;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code --platform} of a FROM.
 *
 * @param word its value as written; absent when there is no such flag
 * @param shellWord the value as the shell lexer reads it
 * @param expansion its value with the arguments of the build
 */
public record FromPlatform(Optional<Word> word, ShellWord shellWord, Expansion expansion) {

    private static final FromPlatform NONE = new FromPlatform(
            Optional.empty(),
            new ShellWord(List.of(), Optional.empty()),
            new Expansion("", Set.of(), Set.of(), Optional.empty()));

    static FromPlatform of(StageInstruction from, char escape, GlobalArguments arguments) {
        for (Flag flag : from.statement().flags()) {
            if (flag.name().equals("platform")) {
                return flag.value()
                        .map(word -> of(word, ShellWordReader.parse(word.value(), escape), arguments))
                        .orElse(NONE);
            }
        }
        return NONE;
    }

    private static FromPlatform of(Word word, ShellWord shellWord, GlobalArguments arguments) {
        return new FromPlatform(Optional.of(word), shellWord, arguments.expand(shellWord));
    }

    /** Whether BuildKit accepts it. */
    public boolean isValid() {
        return word.isEmpty()
                || word.get().value().isEmpty()
                || expansion.error().isEmpty() && Platform.isValid(expansion.text());
    }
}
