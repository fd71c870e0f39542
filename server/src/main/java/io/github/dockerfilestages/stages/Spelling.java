package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;

/** Where the name that a base expands to is written. */
public sealed interface Spelling permits Spelling.LiteralSpelling, Spelling.Composed, Spelling.Unknown {

    /**
     * In one piece, in the FROM or in the default of an ARG.
     *
     * @param instruction the index of the {@link StageInstruction} that contains the word
     * @param name the part of the word's value
     * @param text the name that is written there
     */
    record LiteralSpelling(int instruction, Word word, TextRange name, String text) implements Spelling {}

    /** In several pieces, some of which are variables. */
    record Composed(BasePattern pattern) implements Spelling {}

    /** Nowhere in the file: an argument without default, or a word that cannot be read. */
    record Unknown() implements Spelling {}
}
