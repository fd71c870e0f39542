package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;

/**
 * A piece of shell text in a file, such as the {@code run:} of a workflow step or the recipe of a make rule.
 *
 * @param text what the shell reads
 * @param offsets the offsets of its characters in the file
 */
public record ShellText(String text, OffsetMap offsets) {

    /** Converts a range of the text to a range of the file. */
    TextRange inFile(TextRange range) {
        return offsets.toFile(range);
    }
}
