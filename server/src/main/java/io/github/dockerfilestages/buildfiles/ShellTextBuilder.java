package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Puts together what a shell reads of a file, part by part in the order of the file, and keeps where each part stands. */
final class ShellTextBuilder {
    private final String file;
    private final List<Part> parts = new ArrayList<>();

    ShellTextBuilder(String file) {
        this.file = file;
    }

    /** The parts of a file between two offsets, unchanged. */
    static ShellText verbatim(String file, TextRange range) {
        return new ShellText(range.of(file), OffsetMap.verbatim(range));
    }

    private record Part(String text, TextRange range, boolean isCopied) {}

    ShellTextBuilder copy(int start, int end) {
        if (start < end) {
            parts.add(new Part(file.substring(start, end), new TextRange(start, end), true));
        }
        return this;
    }

    /** Characters of the file for which the shell gets others. */
    ShellTextBuilder replace(TextRange range, String text) {
        parts.add(new Part(text, range, false));
        return this;
    }

    /** Something that is computed before the shell reads it; the name tells what may come of it. */
    ShellTextBuilder computed(TextRange range, String name) {
        return replace(range, Template.of(name));
    }

    /** The text, which ends at this offset of the file. */
    ShellText build(int end) {
        var text = new StringBuilder();
        var offsets = new OffsetMap.Builder();
        for (Part part : parts) {
            text.append(part.text);
            if (part.isCopied) {
                offsets.copied(part.range.start(), part.text.length());
            } else {
                offsets.replaced(part.range, part.text.length());
            }
        }
        return new ShellText(text.toString(), offsets.build(end));
    }
}
