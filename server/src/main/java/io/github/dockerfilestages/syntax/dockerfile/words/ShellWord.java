package io.github.dockerfilestages.syntax.dockerfile.words;

import io.github.dockerfilestages.text.TextRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word as BuildKit's shell lexer reads it: literals in quotes or not, and variables with their modifiers.
 *
 * <p>Reading and expanding are apart, so that a base can be asked what it is made of. Ranges are offsets in the word.
 *
 * @param parts in order, quotes taken off; when there is an error, the variables that BuildKit looks up before it meets it
 * @param error why the word cannot be read, as a clause
 */
public record ShellWord(List<ShellWordPart> parts, Optional<String> error) {

    /** A piece of a word. */
    public sealed interface ShellWordPart permits LiteralPart, VariablePart {
        /** The characters of the piece, without the quotes around it. */
        TextRange range();
    }

    /** Text that stands for itself, quotes and escapes removed. */
    public record LiteralPart(String text, TextRange range) implements ShellWordPart {}

    /**
     * A variable and what is done with it.
     *
     * @param operator the modifier: {@code 0} for none, else one of {@code - + ? # % /}, or one after a colon that BuildKit
     *     reads and then refuses
     * @param nullIsUnset whether a colon stands before the modifier
     * @param operand what follows the modifier; for {@code /} the pattern
     * @param replacement what follows the second {@code /}
     * @param isGlobal whether {@code /} stands twice: replace every match
     */
    public record VariablePart(
            String name,
            TextRange range,
            char operator,
            boolean nullIsUnset,
            List<ShellWordPart> operand,
            List<ShellWordPart> replacement,
            boolean isGlobal)
            implements ShellWordPart {

        /** From behind the modifier to the closing brace, quotes included; for modifiers other than {@code /}. */
        public TextRange operandRange() {
            int modifier = range.start() + "${".length() + name.length();
            return new TextRange(modifier + (nullIsUnset ? 2 : 1), range.end() - 1);
        }
    }

    public static ShellWord parse(String word, char escape) {
        return isPlain(word, escape)
                ? new ShellWord(List.of(new LiteralPart(word, new TextRange(0, word.length()))), Optional.empty())
                : new ShellWordReader(word, escape).read();
    }

    /** Most words are: then there is nothing to read, and this is done to every word after every keystroke. */
    private static boolean isPlain(String word, char escape) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c == '$' || c == '"' || c == '\'' || c == escape || c == '\uFEFF') {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The word without quotes and escapes when no variable is in it. */
    public Optional<String> constant() {
        if (parts.size() == 1 && parts.get(0) instanceof LiteralPart literal) {
            return Optional.of(literal.text());
        }
        return error.isPresent() || !parts.stream().allMatch(LiteralPart.class::isInstance)
                ? Optional.empty()
                : Optional.of(literalText(parts));
    }

    /** The variable that is all there is to this word, if so. */
    public Optional<VariablePart> soleVariable() {
        return error.isEmpty() && parts.size() == 1 && parts.get(0) instanceof VariablePart variable
                ? Optional.of(variable)
                : Optional.empty();
    }

    /** The first variable of each name, those included that stand in what another one becomes. */
    public Map<String, VariablePart> variables() {
        var variables = new LinkedHashMap<String, VariablePart>();
        addVariables(variables, parts);
        return Collections.unmodifiableMap(variables);
    }

    /**
     * The characters to replace in order to replace the word's text: inside the quotes when they stand around all of it,
     * else the whole word, which is this long.
     */
    public TextRange contentRange(int length) {
        return error.isEmpty() && parts.size() == 1 ? parts.get(0).range() : new TextRange(0, length);
    }

    /** The text of parts that are all literal. */
    public static String literalText(List<ShellWordPart> parts) {
        var text = new StringBuilder();
        for (ShellWordPart part : parts) {
            if (part instanceof LiteralPart literal) {
                text.append(literal.text());
            }
        }
        return text.toString();
    }

    private static void addVariables(Map<String, VariablePart> variables, List<ShellWordPart> parts) {
        for (ShellWordPart part : parts) {
            if (part instanceof VariablePart variable) {
                variables.putIfAbsent(variable.name(), variable);
                addVariables(variables, variable.operand());
                addVariables(variables, variable.replacement());
            }
        }
    }
}
