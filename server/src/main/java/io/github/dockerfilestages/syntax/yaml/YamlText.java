package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;

/** Puts the text of a scalar together from the parts of the file that it is written in. */
final class YamlText {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final OffsetMap.OffsetMapBuilder offsets = new OffsetMap.OffsetMapBuilder();

    YamlText(String source) {
        this.source = source;
    }

    /** Takes characters as they stand. */
    void copy(int start, int end) {
        text.append(source, start, end);
        offsets.copied(start, end - start);
    }

    /** Takes a text for what is written. */
    void replace(int start, int end, String meant) {
        text.append(meant);
        offsets.replaced(new TextRange(start, end), meant.length());
    }

    /** Takes a line end that stays one; that of the last line is empty if the text ends there. */
    void lineEnd(TextRange lineEnd) {
        if (lineEnd.isEmpty() || "\n".equals(lineEnd.of(source))) {
            copy(lineEnd.start(), lineEnd.end());
        } else {
            replace(lineEnd.start(), lineEnd.end(), "\n");
        }
    }

    /** What was taken; its end in the file is given. */
    Tree.Text finish(int end, boolean isHeredoc) {
        return new Tree.Text(text.toString(), offsets.build(end), isHeredoc);
    }
}
