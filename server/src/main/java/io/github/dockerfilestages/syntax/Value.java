package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.TextRange;

/**
 * A value in a build file, with its range.
 *
 * @param text the value without quotes and escapes; if the value is not known, as written
 * @param range the characters to replace in order to replace the value, inside its quotes; for a
 *     {@link     Certainty#DEFAULT}, those of the default
 */
public record Value(String text, TextRange range, Certainty certainty) {

    /** Whether the value is certain to be the text in the file. */
    public enum Certainty {
        /** It is written in the file. */
        LITERAL,
        /** It is the default of a variable that the user may set: {@code ${STAGE:-build}}. */
        DEFAULT,
        /** It is computed: a variable without default, an expression. */
        UNKNOWN
    }

    /** A value that is still to be written, with the range for it. */
    public static Value blank(TextRange range) {
        return new Value("", range, Certainty.LITERAL);
    }

    /** Whether it is still to be written. */
    public boolean isBlank() {
        return isKnown() && text.isEmpty();
    }

    public boolean isLiteral() {
        return certainty == Certainty.LITERAL;
    }

    /** Whether the text is known, be it only as a default. */
    public boolean isKnown() {
        return certainty != Certainty.UNKNOWN;
    }
}
