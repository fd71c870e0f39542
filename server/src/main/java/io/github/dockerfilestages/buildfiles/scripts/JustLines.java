package io.github.dockerfilestages.buildfiles.scripts;

import io.github.dockerfilestages.syntax.shell.ShellScan;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.syntax.shell.TemplateMarker;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the lines of a justfile and collects what a shell reads: each line of a recipe on its own, but a recipe
 * as a whole if it starts with {@code #!} and names a shell.
 */
final class JustLines {
    private static final String OPEN = "{{";
    private static final String ESCAPED_OPEN = "{{{{";
    private static final String CLOSE = "}}";

    private final SourceText text;
    private final String file;
    private final List<ShellText> texts = new ArrayList<>();
    private int line;

    JustLines(SourceText text) {
        this.text = text;
        this.file = text.content();
    }

    List<ShellText> shellTexts() {
        while (line < text.lineCount()) {
            if (isIndented(line)) {
                recipe();
            } else {
                variable(text.line(line++));
            }
        }
        return texts;
    }

    private boolean isIndented(int number) {
        TextRange range = text.line(number);
        return !range.isEmpty() && ShellScan.isBlank(file.charAt(range.start()));
    }

    private boolean isBlank(int number) {
        return text.slice(text.line(number)).isBlank();
    }

    private void variable(TextRange range) {
        int operator = text.slice(range).indexOf(":=");
        if (operator >= 0) {
            add(range.start() + operator + 2, range.end());
        }
    }

    /** The lines of a recipe; a blank line does not end it. */
    private void recipe() {
        int first = line;
        while (line < text.lineCount() && (isIndented(line) || isBlank(line))) {
            line++;
        }
        String start = text.slice(text.line(first)).strip();
        if (!start.startsWith("#!")) {
            commands(first);
        } else if (ShellReader.namesShell(start)) {
            add(text.line(first).end(), text.line(line - 1).end());
        }
    }

    private void commands(int first) {
        int next;
        for (int number = first; number < line; number = next) {
            next = number + 1;
            while (next < line && text.slice(text.line(next - 1)).endsWith("\\")) {
                next++;
            }
            int start = text.line(number).start();
            int end = text.line(next - 1).end();
            while (start < end && "@- \t".indexOf(file.charAt(start)) >= 0) {
                start++;
            }
            add(start, end);
        }
    }

    /** Adds a range of the file, with interpolations as {@link TemplateMarker}s. */
    private void add(int start, int end) {
        String part = file.substring(start, end);
        var builder = new ShellTextBuilder(file);
        int copied = 0;
        for (int open = part.indexOf(OPEN); open >= 0; open = part.indexOf(OPEN, copied)) {
            builder.copy(start + copied, start + open);
            copied = part.startsWith(ESCAPED_OPEN, open) ? open + ESCAPED_OPEN.length() : afterClose(part, open);
            var range = new TextRange(start + open, start + copied);
            if (part.startsWith(ESCAPED_OPEN, open)) {
                builder.replace(range, OPEN);
            } else {
                builder.computed(range, part.substring(open, copied));
            }
        }
        texts.add(builder.copy(start + copied, end).build(end));
    }

    private static int afterClose(String part, int open) {
        int close = part.indexOf(CLOSE, open);
        return close < 0 ? part.length() : close + CLOSE.length();
    }
}
