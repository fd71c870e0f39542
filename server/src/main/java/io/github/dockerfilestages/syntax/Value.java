package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.TextRange;

/**
 * A value in a build file and where it stands.
 *
 * @param text the value without quotes and escapes; of one that is not known, as written
 * @param range the characters to replace in order to replace the value, inside its quotes; of a {@link Certainty#DEFAULT},
 *     those of the default
 */
public record Value(String text, TextRange range, Certainty certainty) {

    /** How sure it is that the value is what stands there. */
    public enum Certainty {
        /** It stands there. */
        LITERAL,
        /** It is the default of a variable that somebody may set: {@code ${STAGE:-build}}. */
        DEFAULT,
        /** It is computed: a variable without default, an expression. */
        UNKNOWN
    }

    /** The place of a value that is yet to be written. */
    public static Value blank(TextRange range) {
        return new Value("", range, Certainty.LITERAL);
    }

    /** Whether it is yet to be written. */
    public boolean isBlank() {
        return isKnown() && text.isEmpty();
    }

    public boolean isLiteral() {
        return certainty == Certainty.LITERAL;
    }

    /** Whether there is a text to go by, be it a default. */
    public boolean isKnown() {
        return certainty != Certainty.UNKNOWN;
    }
}
