package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.stages.expansion.Expander;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;

/**
 * Finds where the value of a word is written: in the word itself, or in the default of the argument that it consists
 * of.
 *
 * @param values the values of the arguments declared so far
 * @param defaults where their defaults are written
 */
record SpellingFinder(Map<String, String> values, Map<String, Spelling> defaults) {

    /** The position of a shell word: it starts at an offset in a word of an instruction. */
    record WordPosition(int instruction, Word word, int start) {}

    Spelling find(ShellWord word, WordPosition position) {
        if (word.error().isPresent()) {
            return new Spelling.Unknown();
        }
        return find(word.parts(), new TextRange(0, position.word().value().length() - position.start()), position);
    }

    /**
     * Finds the value of some parts of a word. {@code whole} is their range with the quotes between and around them.
     */
    private Spelling find(List<ShellWordPart> parts, TextRange whole, WordPosition position) {
        if (parts.stream().noneMatch(VariablePart.class::isInstance)) {
            return literal(parts, whole, position);
        }
        if (parts.size() > 1) {
            return new Spelling.Composed(BasePattern.of(parts));
        }
        return find((VariablePart) parts.get(0), position);
    }

    /** Quotes around the whole are outside of the range, so that they stay when the name is replaced. */
    private static Spelling literal(List<ShellWordPart> parts, TextRange whole, WordPosition position) {
        String text = ShellWord.literalText(parts);
        if (text.isEmpty() && parts.size() != 1) {
            return new Spelling.Unknown();
        }
        TextRange range = parts.size() == 1 ? parts.get(0).range() : whole;
        return new Spelling.LiteralSpelling(
                position.instruction(), position.word(), range.shift(position.start()), text);
    }

    private Spelling find(VariablePart variable, WordPosition position) {
        boolean isMissing = Expander.isMissing(variable, values);
        Spelling ofDefault = defaults.getOrDefault(variable.name(), new Spelling.Unknown());
        return switch (variable.operator()) {
            case '\0', '?' -> ofDefault;
            case '-' -> isMissing ? find(variable.operand(), variable.operandRange(), position) : ofDefault;
            case '+' ->
                isMissing ? new Spelling.Unknown() : find(variable.operand(), variable.operandRange(), position);
            case '#', '%', '/' -> new Spelling.Composed(BasePattern.of(List.of(variable)));
            default -> new Spelling.Unknown();
        };
    }
}
