package io.github.dockerfilestages.stages;

import io.github.dockerfilestages.dockerfile.ShellWord;
import io.github.dockerfilestages.dockerfile.ShellWord.Part;
import io.github.dockerfilestages.dockerfile.ShellWord.Variable;
import io.github.dockerfilestages.dockerfile.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where the text that a word comes to is written: in the word, or in the default of the argument that it consists
 * of.
 *
 * @param values what the arguments declared so far come to
 * @param defaults where their defaults are written
 */
record SpellingFinder(Map<String, String> values, Map<String, Spelling> defaults) {

    /** Where a shell word stands: from an offset on in a word of an instruction. */
    record Place(int instruction, Word word, int start) {
        private Spelling literal(ShellWord.Literal literal) {
            return new Spelling.Literal(instruction, word, literal.range().shift(start), literal.text());
        }
    }

    Spelling find(ShellWord word, Place place) {
        Optional<String> constant = word.constant();
        if (constant.isPresent() && !constant.get().isEmpty()) {
            var range = word.contentRange(place.word().value().length() - place.start());
            return new Spelling.Literal(place.instruction(), place.word(), range.shift(place.start()), constant.get());
        }
        return find(word.parts(), place);
    }

    private Spelling find(List<Part> parts, Place place) {
        if (parts.isEmpty()) {
            return new Spelling.Unknown();
        }
        if (parts.size() > 1) {
            return new Spelling.Composed(BasePattern.of(parts));
        }
        return parts.get(0) instanceof Variable variable
                ? find(variable, place)
                : place.literal((ShellWord.Literal) parts.get(0));
    }

    private Spelling find(Variable variable, Place place) {
        boolean isMissing = Expander.isMissing(variable, values);
        Spelling ofDefault = defaults.getOrDefault(variable.name(), new Spelling.Unknown());
        return switch (variable.operator()) {
            case '\0', '?' -> ofDefault;
            case '-' -> isMissing ? find(variable.operand(), place) : ofDefault;
            case '+' -> isMissing ? new Spelling.Unknown() : find(variable.operand(), place);
            default -> new Spelling.Composed(BasePattern.of(List.of(variable)));
        };
    }
}
