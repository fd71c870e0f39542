package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import io.github.dockerfilestages.syntax.dockerfile.words.Word;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;

/**
 * Finds where the text that a word comes to is written: in the word, or in the default of the argument that it consists
 * of.
 *
 * @param values what the arguments declared so far come to
 * @param defaults where their defaults are written
 */
record SpellingFinder(Map<String, String> values, Map<String, Spelling> defaults) {

    /** Where a shell word stands: from an offset on in a word of an instruction. */
    record WordPosition(int instruction, Word word, int start) {}

    Spelling find(ShellWord word, WordPosition place) {
        if (word.error().isPresent()) {
            return new Spelling.Unknown();
        }
        return find(word.parts(), new TextRange(0, place.word().value().length() - place.start()), place);
    }

    /** Parts of a word, and the range of all of them with the quotes between and around them. */
    private Spelling find(List<ShellWordPart> parts, TextRange whole, WordPosition place) {
        if (parts.stream().noneMatch(VariablePart.class::isInstance)) {
            return literal(parts, whole, place);
        }
        if (parts.size() > 1) {
            return new Spelling.Composed(BasePattern.of(parts));
        }
        return find((VariablePart) parts.get(0), place);
    }

    /** Quotes around all of it stay when another name is written there. */
    private static Spelling literal(List<ShellWordPart> parts, TextRange whole, WordPosition place) {
        String text = ShellWord.literalText(parts);
        if (text.isEmpty() && parts.size() != 1) {
            return new Spelling.Unknown();
        }
        TextRange range = parts.size() == 1 ? parts.get(0).range() : whole;
        return new Spelling.LiteralSpelling(place.instruction(), place.word(), range.shift(place.start()), text);
    }

    private Spelling find(VariablePart variable, WordPosition place) {
        boolean isMissing = Expander.isMissing(variable, values);
        Spelling ofDefault = defaults.getOrDefault(variable.name(), new Spelling.Unknown());
        return switch (variable.operator()) {
            case '\0', '?' -> ofDefault;
            case '-' -> isMissing ? find(variable.operand(), variable.operandRange(), place) : ofDefault;
            case '+' -> isMissing ? new Spelling.Unknown() : find(variable.operand(), variable.operandRange(), place);
            case '#', '%', '/' -> new Spelling.Composed(BasePattern.of(List.of(variable)));
            default -> new Spelling.Unknown();
        };
    }
}
