package io.github.dockerfilestages.syntax.dockerfile.words;

import io.github.dockerfilestages.text.TextRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word as BuildKit's shell lexer reads it ({@link ShellWordReader}): quoted and unquoted literals, and variables with their modifiers.
 *
 * <p>Reading and expanding are separate steps, so that the parts of a word can be examined without expanding it. Ranges
 * are offsets in the word.
 *
 * @param parts in order, without quotes; when there is an error, the variables that BuildKit looks up before the error
 * @param error why the word cannot be read, as a clause
 */
public record ShellWord(List<ShellWordPart> parts, Optional<String> error) {

    /** A part of a word. */
    public sealed interface ShellWordPart permits LiteralPart, VariablePart {
        /** The characters of the part, without the quotes around it. */
        TextRange range();
    }

    /** Literal text, without quotes and escapes. */
    public record LiteralPart(String text, TextRange range) implements ShellWordPart {}

    /**
     * A variable and its modifier.
     *
     * @param operator the modifier: {@code 0} for none, else one of {@code - + ? # % /}, or a character after a colon
     *     that BuildKit reads and then rejects
     * @param nullIsUnset whether there is a colon before the modifier
     * @param operand what follows the modifier; for {@code /} the pattern
     * @param replacement what follows the second {@code /}
     * @param isGlobal whether {@code /} is doubled: replace every match
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

        /** From after the modifier to the closing brace, quotes included; for modifiers other than {@code /}. */
        public TextRange operandRange() {
            int modifier = range.start() + "${".length() + name.length();
            return new TextRange(modifier + (nullIsUnset ? 2 : 1), range.end() - 1);
        }
    }

    /** The word without quotes and escapes, if it contains no variable. */
    public Optional<String> constant() {
        if (parts.size() == 1 && parts.get(0) instanceof LiteralPart literal) {
            return Optional.of(literal.text());
        }
        return error.isPresent() || !parts.stream().allMatch(LiteralPart.class::isInstance)
                ? Optional.empty()
                : Optional.of(literalText(parts));
    }

    /** The variable, if the word consists of a single one. */
    public Optional<VariablePart> soleVariable() {
        return error.isEmpty() && parts.size() == 1 && parts.get(0) instanceof VariablePart variable
                ? Optional.of(variable)
                : Optional.empty();
    }

    /** The first variable of each name, including those inside the operands of other variables. */
    public Map<String, VariablePart> variables() {
        var variables = new LinkedHashMap<String, VariablePart>();
        addVariables(variables, parts);
        return Collections.unmodifiableMap(variables);
    }

    /**
     * The range to replace in order to replace the text of the word: inside the quotes when they enclose all of it,
     * else the whole word, which has this length.
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
