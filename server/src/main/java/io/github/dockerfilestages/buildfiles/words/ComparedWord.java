package io.github.dockerfilestages.buildfiles.words;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.regex.Pattern;

/**
 * A word with which a text compares a value.
 *
 * @param comparison the part of the text that also has the value
 */
public record ComparedWord(TextRange range, TextRange comparison, ComparisonForm form) {
    /** Of a line around a word; longer lines are generated. */
    private static final int MOST_CHARACTERS = 300;

    /** Between the operands of a comparison. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[ \\t\"'`{}()\\[\\]$%]*+(?:[=!]==?|=|-[ci]?(?:eq|ne)\\b|,|in\\b)?[ \\t\"'`{}()\\[\\]$%]*+");

    /** What the word is in the comparison. */
    public enum ComparisonForm {
        /** One of two operands: the value is beside it. */
        OPERAND,
        /** An argument, or an element of a list: the value is anywhere in the comparison. */
        ELEMENT,
        /** A part of a pattern, which may match other values as well. */
        PATTERN
    }

    /** Whether the value of a variable is compared, so that the word has to follow the value. */
    boolean follows(Pattern variable, SourceText text) {
        return form != ComparisonForm.PATTERN
                && variable.matcher(text.slice(comparison)).find();
    }

    /** Whether a use of a variable is what is compared with the word. */
    boolean hasOperand(TextRange use, SourceText text) {
        return switch (form) {
            case OPERAND -> isBeside(use, text);
            case ELEMENT -> comparison.covers(use);
            case PATTERN -> false;
        };
    }

    private boolean isBeside(TextRange use, SourceText text) {
        boolean isFirst = use.end() <= range.start();
        int start = isFirst ? use.end() : range.end();
        int end = isFirst ? range.start() : use.start();
        return start <= end
                && end - start <= MOST_CHARACTERS
                && BETWEEN.matcher(text.slice(new TextRange(start, end))).matches();
    }
}
