package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.ParsedTree;
import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;

/**
 * Reads YAML. The tree is the list of the documents of the text; an alias is replaced by the value of its anchor, and a
 * mapping contains the fields that it merges.
 *
 * <p>A broken text is read again without the line that breaks it, so that the text after that line is not lost. After a
 * number of such lines, the result ends before the next one.
 */
public final class YamlReader {
    private static final int MAX_REPAIRS = 20;
    /** The largest number of characters that are read again, over all repairs. */
    private static final int MAX_READ_AGAIN = 4 << 20;

    private YamlReader() {}

    public static ParsedTree read(SourceText source) {
        var text = new StringBuilder(source.content());
        Optional<ParsedTree.SyntaxProblem> first = Optional.empty();
        for (int repairs = 1; ; repairs++) {
            YamlReading reading = YamlReading.of(text.toString());
            first = first.or(reading::problem);
            boolean mayRepair = repairs <= MAX_REPAIRS && (long) repairs * text.length() <= MAX_READ_AGAIN;
            if (reading.brokenAt().isEmpty()
                    || !mayRepair
                    || !removeLine(text, reading.brokenAt().getAsInt())) {
                return new ParsedTree(reading.documents(), first);
            }
        }
    }

    /**
     * Replaces the line at an offset by blanks, or the nearest line before that is not blank; false if there is none.
     */
    private static boolean removeLine(StringBuilder text, int offset) {
        int end = Math.min(offset, text.length());
        while (end < text.length() && !YamlFlowScalar.isLineEnd(text.charAt(end))) {
            end++;
        }
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !YamlFlowScalar.isLineEnd(text.charAt(start - 1))) {
            text.setCharAt(--start, ' ');
        }
        return start < end;
    }
}
