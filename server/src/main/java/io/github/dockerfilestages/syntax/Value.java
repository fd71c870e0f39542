package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a build file, with its range.
 *
 * @param text the value without quotes and escapes; if the value is not known, as written
 * @param range the characters to replace in order to replace the value, inside its quotes; for a
 *     {@link Certainty#DEFAULT}, those of the default; for a composed value, all of the template
 * @param pieces of a value that is composed of several ones, each with the range where it is written; empty for a value
 *     that is written as one piece
 */
public record Value(String text, TextRange range, Certainty certainty, List<Value> pieces) {

    public Value {
        pieces = List.copyOf(pieces);
    }

    /** A value that is written as one piece. */
    public Value(String text, TextRange range, Certainty certainty) {
        this(text, range, certainty, List.of());
    }

    /** The value that several pieces form at the range of a template. */
    public static Value composed(TextRange template, List<Value> pieces) {
        boolean isLiteral = pieces.stream().allMatch(Value::isLiteral);
        return new Value(joined(pieces), template, isLiteral ? Certainty.LITERAL : Certainty.DEFAULT, pieces);
    }

    /** Whether the value is certain to be the text in the file. */
    public enum Certainty {
        /** It is written in the file. */
        LITERAL,
        /** It is the default of a variable that the user may set: {@code ${STAGE:-build}}. */
        DEFAULT,
        /** It is computed: a variable without default, an expression. */
        UNKNOWN,
        /** It is known, but written in another file than the value of which it is a piece. */
        ELSEWHERE
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

    /** Whether it is composed of several pieces, so that it cannot be replaced as a whole. */
    public boolean isComposed() {
        return !pieces.isEmpty();
    }

    /** The edit of the only piece that can change, if the others stay, so that the value becomes another text. */
    public Optional<TextEdit> pieceEdit(String changed) {
        String whole = joined(pieces);
        int sameAtStart = 0;
        int sameAtEnd = 0;
        int shorter = Math.min(whole.length(), changed.length());
        while (sameAtStart < shorter && whole.charAt(sameAtStart) == changed.charAt(sameAtStart)) {
            sameAtStart++;
        }
        while (sameAtEnd < shorter
                && whole.charAt(whole.length() - 1 - sameAtEnd) == changed.charAt(changed.length() - 1 - sameAtEnd)) {
            sameAtEnd++;
        }
        var edits = new ArrayList<TextEdit>();
        int before = 0;
        for (Value piece : pieces) {
            int after = whole.length() - before - piece.text().length();
            boolean isOpen = changed.length() > before + after
                    && before <= sameAtStart
                    && after <= sameAtEnd
                    && piece.certainty() != Certainty.ELSEWHERE;
            if (isOpen) {
                edits.add(new TextEdit(piece.range(), changed.substring(before, changed.length() - after)));
            }
            before += piece.text().length();
        }
        return edits.size() == 1 ? Optional.of(edits.get(0)) : Optional.empty();
    }

    /** The same value with other offsets. */
    public Value shifted(int distance) {
        return new Value(
                text,
                range.shift(distance),
                certainty,
                pieces.stream().map(piece -> piece.shifted(distance)).toList());
    }

    /** Whether the text is known, be it only as a default. */
    public boolean isKnown() {
        return certainty != Certainty.UNKNOWN;
    }

    /** Written by hand, as is {@link #hashCode}: the first call of a generated one costs ten milliseconds. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Value value
                && text.equals(value.text)
                && range.equals(value.range)
                && certainty == value.certainty
                && pieces.equals(value.pieces);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + range.hashCode();
    }

    private static String joined(List<Value> pieces) {
        return String.join("", pieces.stream().map(Value::text).toList());
    }
}
