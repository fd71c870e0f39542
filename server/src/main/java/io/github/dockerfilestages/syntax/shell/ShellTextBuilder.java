package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the text that a shell reads from parts of a file, in the order of the file, and keeps the range of each part.
 */
public final class ShellTextBuilder {
    private final String file;
    private final List<ShellTextPart> parts = new ArrayList<>();

    public ShellTextBuilder(String file) {
        this.file = file;
    }

    /** The parts of a file between two offsets, unchanged. */
    public static ShellText verbatim(String file, TextRange range) {
        return new ShellText(range.of(file), OffsetMap.verbatim(range));
    }

    private record ShellTextPart(String text, TextRange range, boolean isCopied) {}

    public ShellTextBuilder copy(int start, int end) {
        if (start < end) {
            parts.add(new ShellTextPart(file.substring(start, end), new TextRange(start, end), true));
        }
        return this;
    }

    /** Adds characters that replace those of the file. */
    public ShellTextBuilder replace(TextRange range, String text) {
        parts.add(new ShellTextPart(text, range, false));
        return this;
    }

    /** Adds something that is computed before the shell reads it; the name describes its value. */
    public ShellTextBuilder computed(TextRange range, String name) {
        return replace(range, TemplateMarker.of(name));
    }

    /** The text, which ends at this offset of the file. */
    public ShellText build(int end) {
        var text = new StringBuilder();
        var offsets = new OffsetMap.OffsetMapBuilder();
        for (ShellTextPart part : parts) {
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
