package io.github.dockerfilestages.stages.expansion;

import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.LiteralPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.ShellWordPart;
import io.github.dockerfilestages.syntax.dockerfile.words.ShellWord.VariablePart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the variables of a word, with the modifiers that BuildKit's shell lexer knows.
 *
 * <p>A result longer than {@link #MAX_LENGTH} is an error: arguments that double one another would exhaust the memory.
 */
public final class Expander {
    private static final int MAX_LENGTH = 65_535;

    private final Map<String, String> values;
    private final Set<String> matched = new LinkedHashSet<>();
    private final Set<String> unmatched = new LinkedHashSet<>();

    private Expander(Map<String, String> values) {
        this.values = values;
    }

    /** Thrown and caught in this file only. */
    private static final class BadExpansion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadExpansion(String message) {
            super(message, null, false, false);
        }
    }

    public static Expansion expand(ShellWord word, Map<String, String> values) {
        if (word.parts().size() == 1 && word.parts().get(0) instanceof LiteralPart literal) {
            return new Expansion(literal.text(), Set.of(), Set.of(), Optional.empty());
        }
        var expander = new Expander(values);
        try {
            String text = expander.text(word.parts());
            return expander.result(word.error().isEmpty() ? text : "", word.error());
        } catch (BadExpansion bad) {
            return expander.result("", Optional.of(String.valueOf(bad.getMessage())));
        }
    }

    /** Whether a variable counts as unset; after a colon, an empty one does. */
    public static boolean isMissing(VariablePart variable, Map<String, String> values) {
        String value = values.get(variable.name());
        return value == null || variable.nullIsUnset() && value.isEmpty();
    }

    private Expansion result(String text, Optional<String> error) {
        return new Expansion(text, matched, unmatched, error);
    }

    private String text(List<ShellWordPart> parts) {
        var text = new StringBuilder();
        for (ShellWordPart part : parts) {
            text.append(part instanceof VariablePart variable ? value(variable) : ((LiteralPart) part).text());
            if (text.length() > MAX_LENGTH) {
                throw new BadExpansion("the expansion is longer than " + MAX_LENGTH + " characters");
            }
        }
        return text.toString();
    }

    /** Expands the operand first, as BuildKit does: if that fails, the variable itself is never looked up. */
    private String value(VariablePart variable) {
        String operand = text(variable.operand());
        String replacement = text(variable.replacement());
        boolean isSet = values.containsKey(variable.name());
        (isSet ? matched : unmatched).add(variable.name());
        String value = values.getOrDefault(variable.name(), "");
        boolean isMissing = isMissing(variable, values);
        return switch (variable.operator()) {
            case '\0' -> value;
            case '-' -> isMissing ? operand : value;
            case '+' -> isMissing ? "" : operand;
            case '?' -> isMissing ? missing(variable, operand) : value;
            case '#' -> pattern(operand, ShellPattern.ofPrefix(operand)).withoutPrefix(value);
            case '%' -> pattern(operand, ShellPattern.ofSuffix(operand)).withoutSuffix(value);
            case '/' -> replaced(variable, value, pattern(operand, ShellPattern.of(operand)), replacement);
            default -> throw new BadExpansion("unsupported modifier (:" + variable.operator() + ") in substitution");
        };
    }

    private static ShellPattern pattern(String operand, Optional<ShellPattern> parsed) {
        return parsed.orElseThrow(() -> new BadExpansion(
                "invalid pattern (" + operand + ") in substitution: only * ? \\ } and / can be escaped"));
    }

    private static String missing(VariablePart variable, String operand) {
        throw new BadExpansion(variable.name() + ": " + (operand.isEmpty() ? "is not allowed to be unset" : operand));
    }

    private static String replaced(VariablePart variable, String value, ShellPattern pattern, String replacement) {
        return variable.isGlobal() ? pattern.replaceAll(value, replacement) : pattern.replaceFirst(value, replacement);
    }
}
