package io.github.dockerfilestages.syntax.markdown;

import io.github.dockerfilestages.syntax.shell.ConsoleLines;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the code blocks of a Markdown page that may be shell text: fenced ones without a language or with that of a
 * shell, and indented ones. A paragraph that continues a list looks like an indented block; reading it does no harm.
 */
public final class MarkdownBlocks {
    private static final Set<String> LANGUAGES = Set.of(
            "",
            "sh",
            "shell",
            "bash",
            "zsh",
            "ksh",
            "fish",
            "console",
            "shell-session",
            "shellsession",
            "sh-session",
            "terminal",
            "powershell",
            "pwsh",
            "ps1",
            "cmd",
            "bat",
            "batch",
            "dos");
    private static final int CODE_INDENT = 4;

    private final SourceText text;
    private final String file;
    private final List<ShellText> texts = new ArrayList<>();
    private boolean showsDockerfile;
    private int line;

    private MarkdownBlocks(SourceText text) {
        this.text = text;
        this.file = text.content();
    }

    /** The text that is typed into a shell, one per block or prompt, and whether a block is a Dockerfile. */
    public record CodeBlocks(List<ShellText> texts, boolean showsDockerfile) {}

    public static CodeBlocks read(SourceText text) {
        var blocks = new MarkdownBlocks(text);
        blocks.readLines();
        return new CodeBlocks(blocks.texts, blocks.showsDockerfile);
    }

    private void readLines() {
        boolean isAfterBlank = true;
        while (line < text.lineCount()) {
            TextRange content = content(line);
            int fence = fence(content);
            if (fence > 0) {
                fenced(content, fence);
                isAfterBlank = true;
            } else if (isAfterBlank && isIndented(content)) {
                indented();
            } else {
                isAfterBlank = isBlank(content);
                line++;
            }
        }
    }

    /** A line without the markers of a block quote. */
    private TextRange content(int number) {
        TextRange range = text.line(number);
        int start = range.start();
        int at = skipSpaces(start, range.end());
        while (at < range.end() && file.charAt(at) == '>') {
            start = at + 1;
            at = skipSpaces(start, range.end());
        }
        return new TextRange(start, range.end());
    }

    private int skipSpaces(int from, int end) {
        int at = from;
        while (at < end && ShellText.isBlank(file.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isBlank(TextRange range) {
        return skipSpaces(range.start(), range.end()) == range.end();
    }

    private boolean isIndented(TextRange range) {
        int first = skipSpaces(range.start(), range.end());
        String indent = file.substring(range.start(), first);
        return indent.contains("\t") || indent.length() >= CODE_INDENT;
    }

    /** How many characters of a fence a line starts with; 0 when it opens no fenced block. */
    private int fence(TextRange range) {
        int start = skipSpaces(range.start(), range.end());
        int length = fenceLength(start, range.end());
        boolean isInline = length > 0
                && file.charAt(start) == '`'
                && file.substring(start + length, range.end()).contains("`");
        return length >= 3 && !isInline ? length : 0;
    }

    /** How often the fence character is repeated from here on. */
    private int fenceLength(int start, int end) {
        int at = start;
        while (at < end && "`~".indexOf(file.charAt(at)) >= 0 && file.charAt(at) == file.charAt(start)) {
            at++;
        }
        return at - start;
    }

    private void fenced(TextRange opening, int length) {
        int fence = skipSpaces(opening.start(), opening.end());
        String language = language(fence + length, opening.end());
        showsDockerfile |= language.equals("dockerfile");
        int indent = fence - opening.start();
        var lines = new ArrayList<TextRange>();
        for (line++; line < text.lineCount(); line++) {
            TextRange content = content(line);
            if (isClosing(content, file.charAt(fence), length)) {
                line++;
                break;
            }
            int start = Math.min(content.start() + indent, skipSpaces(content.start(), content.end()));
            lines.add(new TextRange(start, content.end()));
        }
        if (LANGUAGES.contains(language)) {
            texts.addAll(new ConsoleLines(file, lines).shellTexts());
        }
    }

    /** The first word after a fence, which may be in braces: {@code ```{.bash}}. */
    private String language(int start, int end) {
        int from = start;
        while (from < end && " \t{.".indexOf(file.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < end && (Character.isLetterOrDigit(file.charAt(to)) || "-_+#".indexOf(file.charAt(to)) >= 0)) {
            to++;
        }
        return file.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private boolean isClosing(TextRange range, char fence, int length) {
        int start = skipSpaces(range.start(), range.end());
        int found = fenceLength(start, range.end());
        return found >= length && file.charAt(start) == fence && skipSpaces(start + found, range.end()) == range.end();
    }

    private void indented() {
        var lines = new ArrayList<TextRange>();
        while (line < text.lineCount()) {
            TextRange content = content(line);
            if (fence(content) > 0 || !isIndented(content) && !isBlank(content)) {
                break;
            }
            lines.add(new TextRange(skipSpaces(content.start(), content.end()), content.end()));
            line++;
        }
        texts.addAll(new ConsoleLines(file, lines).shellTexts());
    }
}
