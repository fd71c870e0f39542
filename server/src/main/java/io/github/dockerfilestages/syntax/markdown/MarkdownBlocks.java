package io.github.dockerfilestages.syntax.markdown;

import io.github.dockerfilestages.syntax.shell.ConsoleLines;
import io.github.dockerfilestages.syntax.shell.ShellScan;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the code blocks of a Markdown page: fenced ones that say nothing of their language or name a shell, and indented
 * ones. A paragraph that continues a list looks like the latter; its words are read for nothing.
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

    /** What is typed into a shell, a text per block or prompt, and whether some block is a Dockerfile. */
    public record CodeBlock(List<ShellText> texts, boolean showsDockerfile) {}

    public static CodeBlock read(SourceText text) {
        var blocks = new MarkdownBlocks(text);
        blocks.readLines();
        return new CodeBlock(blocks.texts, blocks.showsDockerfile);
    }

    private void readLines() {
        boolean isBehindBlank = true;
        while (line < text.lineCount()) {
            TextRange content = content(line);
            int fence = fence(content);
            if (fence > 0) {
                fenced(content, fence);
                isBehindBlank = true;
            } else if (isBehindBlank && isIndented(content)) {
                indented();
            } else {
                isBehindBlank = isBlank(content);
                line++;
            }
        }
    }

    /** A line without the marks of a quotation. */
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
        while (at < end && ShellScan.isBlank(file.charAt(at))) {
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

    /** How many signs a line starts with that can open a fenced block; 0 when it opens none. */
    private int fence(TextRange range) {
        int start = skipSpaces(range.start(), range.end());
        int length = signs(start, range.end());
        boolean isInline = length > 0
                && file.charAt(start) == '`'
                && file.substring(start + length, range.end()).contains("`");
        return length >= 3 && !isInline ? length : 0;
    }

    /** How often the same sign of a fence stands from here on. */
    private int signs(int start, int end) {
        int at = start;
        while (at < end && "`~".indexOf(file.charAt(at)) >= 0 && file.charAt(at) == file.charAt(start)) {
            at++;
        }
        return at - start;
    }

    private void fenced(TextRange opening, int length) {
        int sign = skipSpaces(opening.start(), opening.end());
        String language = language(sign + length, opening.end());
        showsDockerfile |= language.equals("dockerfile");
        int indent = sign - opening.start();
        var lines = new ArrayList<TextRange>();
        for (line++; line < text.lineCount(); line++) {
            TextRange content = content(line);
            if (isClosing(content, file.charAt(sign), length)) {
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

    /** The first word behind a fence, which may stand in braces: {@code ```{.bash}}. */
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

    private boolean isClosing(TextRange range, char sign, int length) {
        int start = skipSpaces(range.start(), range.end());
        int found = signs(start, range.end());
        return found >= length && file.charAt(start) == sign && skipSpaces(start + found, range.end()) == range.end();
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
