package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.dockerfile.Flag;
import io.github.dockerfilestages.dockerfile.ShellWord;
import io.github.dockerfilestages.dockerfile.Word;
import java.util.Optional;

/**
 * The {@code --platform} of a FROM.
 *
 * @param word its value as written; absent when there is no such flag
 * @param shellWord the value as the shell lexer reads it
 * @param expansion what it becomes with the build's arguments
 */
public record FromPlatform(Optional<Word> word, ShellWord shellWord, Expansion expansion) {

    static FromPlatform of(StageInstruction from, char escape, GlobalArguments arguments) {
        Optional<Word> word = from.statement().flags().stream()
                .filter(flag -> flag.name().equals("platform"))
                .map(Flag::value)
                .findFirst()
                .flatMap(value -> value);
        ShellWord shellWord = ShellWord.parse(word.map(Word::value).orElse(""), escape);
        return new FromPlatform(word, shellWord, arguments.expand(shellWord));
    }

    /** Whether BuildKit goes on behind it. */
    public boolean isValid() {
        return word.isEmpty()
                || word.get().value().isEmpty()
                || expansion.error().isEmpty() && Platform.isValid(expansion.text());
    }
}
