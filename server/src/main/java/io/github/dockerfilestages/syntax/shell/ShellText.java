package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.function.UnaryOperator;

/**
 * A piece of shell text in a file, such as the {@code run:} of a workflow step or the recipe of a make rule.
 *
 * @param text what the shell reads
 * @param offsets the offsets of its characters in the file
 */
public record ShellText(String text, OffsetMap offsets) {

    /** The text of a value; one that is written with escapes is a unit that cannot be split. */
    public static ShellText of(Value value) {
        boolean isVerbatim = value.range().length() == value.text().length();
        OffsetMap offsets = isVerbatim
                ? OffsetMap.verbatim(value.range())
                : new OffsetMap.OffsetMapBuilder()
                        .replaced(value.range(), value.text().length())
                        .build(value.range().end());
        return new ShellText(value.text(), offsets);
    }

    /** Whether a character separates words; line ends, which also separate commands, are not among them. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B';
    }

    /** A translation of this text, with the offsets of the file. */
    public ShellText translated(UnaryOperator<ShellText> translation) {
        ShellText result = translation.apply(new ShellText(text, OffsetMap.verbatim(new TextRange(0, text.length()))));
        return new ShellText(result.text, offsets.of(result.offsets));
    }

    /** Converts a range of the text to a range of the file. */
    TextRange inFile(TextRange range) {
        return offsets.toFile(range);
    }
}
