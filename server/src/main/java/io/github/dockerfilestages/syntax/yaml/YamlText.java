package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;

/** Collects the text of a scalar from the parts of the file in which it is written. */
final class YamlText {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();

    YamlText(String source) {
        this.source = source;
    }

    /** Takes characters unchanged. */
    void copy(int start, int end) {
        text.append(source, start, end);
        offsets.copied(start, end - start);
    }

    /** Takes a text that replaces what is written. */
    void replace(int start, int end, String meant) {
        text.append(meant);
        offsets.replaced(new TextRange(start, end), meant.length());
    }

    /** Takes a line end that is kept; that of the last line is empty if the text ends there. */
    void lineEnd(TextRange lineEnd) {
        if (lineEnd.isEmpty() || "\n".equals(lineEnd.of(source))) {
            copy(lineEnd.start(), lineEnd.end());
        } else {
            replace(lineEnd.start(), lineEnd.end(), "\n");
        }
    }

    /** The collected text, which ends at this offset in the file. */
    Tree.Text finish(int end) {
        return new Tree.Text(text.toString(), offsets.build(end), false);
    }

    /** The same for a text whose lines are those of the file. */
    Tree.Text finishLines(int end) {
        return new Tree.Text(text.toString(), offsets.build(end), true);
    }
}
