package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the typed commands from the lines of a code block: if some lines start with a prompt, the others are output.
 */
public final class ConsoleLines {
    private static final String PROMPT = "$ ";
    private static final String CONTINUED_PROMPT = "> ";

    private final String file;
    private final List<TextRange> lines;

    public ConsoleLines(String file, List<TextRange> lines) {
        this.file = file;
        this.lines = lines;
    }

    public List<ShellText> shellTexts() {
        if (lines.isEmpty()) {
            return List.of();
        }
        return lines.stream().anyMatch(this::isTyped) ? typed() : List.of(text(lines));
    }

    private boolean isTyped(TextRange line) {
        return file.startsWith(PROMPT, afterBlanks(line));
    }

    private int afterBlanks(TextRange line) {
        int at = line.start();
        while (at < line.end() && ShellText.isBlank(file.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The text typed after each prompt, including its continuation lines. */
    private List<ShellText> typed() {
        var texts = new ArrayList<ShellText>();
        var typed = new ArrayList<TextRange>();
        for (TextRange line : lines) {
            boolean isContinued = !typed.isEmpty() && isContinued(typed.get(typed.size() - 1));
            if (isContinued) {
                typed.add(after(CONTINUED_PROMPT, line));
                continue;
            }
            if (!typed.isEmpty()) {
                texts.add(text(typed));
                typed.clear();
            }
            if (isTyped(line)) {
                typed.add(after(PROMPT, line));
            }
        }
        if (!typed.isEmpty()) {
            texts.add(text(typed));
        }
        return texts;
    }

    private boolean isContinued(TextRange line) {
        return !line.isEmpty() && file.charAt(line.end() - 1) == '\\';
    }

    private TextRange after(String prompt, TextRange line) {
        int start = afterBlanks(line);
        boolean isPrompted = file.startsWith(prompt, start) && start + prompt.length() <= line.end();
        return isPrompted ? new TextRange(start + prompt.length(), line.end()) : line;
    }

    /** The lines as one text. */
    private ShellText text(List<TextRange> parts) {
        var builder = new ShellTextBuilder(file);
        for (TextRange part : parts) {
            builder.copy(part.start(), part.end());
            builder.replace(TextRange.at(part.end()), "\n");
        }
        return builder.build(parts.get(parts.size() - 1).end());
    }
}
