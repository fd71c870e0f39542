package io.github.dockerfilestages.syntax.windows;

import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.text.TextRange;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates a batch file: the caret is its escape character, and only double quotes are quotes. Variables become
 * templates with names in lowercase, since their case does not count.
 *
 * @see <a href="https://learn.microsoft.com/windows-server/administration/windows-commands/cmd">cmd</a>
 */
public final class BatchText {
    private static final Pattern VARIABLE = Pattern.compile("%%~?\\w|%~?\\w*\\d|%\\*|([%!])(\\w+)\\1");
    private static final Pattern COMMENT = Pattern.compile("[ \\t]*(?:@?rem\\b|::).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SILENT = Pattern.compile("[ \\t]*@");
    /** Characters that mean something to a shell, but nothing here. */
    private static final String ORDINARY = "\\'`$#;";

    private final String file;
    private final ShellTextBuilder text;
    private final Matcher matcher;
    private boolean isQuoted;
    private int copied;
    private int at;

    private BatchText(String file) {
        this.file = file;
        this.text = new ShellTextBuilder(file);
        this.matcher = VARIABLE.matcher(file);
    }

    public static ShellText translate(String file) {
        return new BatchText(file).translate();
    }

    private ShellText translate() {
        startOfLine();
        while (at < file.length()) {
            char c = file.charAt(at);
            if (c == '\n') {
                isQuoted = false;
                at++;
                startOfLine();
            } else if (c == '"') {
                isQuoted = !isQuoted;
                at++;
            } else if (c == '^' && !isQuoted) {
                caret();
            } else if ((c == '%' || c == '!') && looksAt(VARIABLE)) {
                variable();
            } else if (ORDINARY.indexOf(c) >= 0 && (!isQuoted || "\\`$".indexOf(c) >= 0)) {
                replace(1, "\\" + c);
            } else {
                at++;
            }
        }
        text.copy(copied, file.length());
        return text.build(file.length());
    }

    private void startOfLine() {
        if (looksAt(COMMENT)) {
            replace(matcher.end() - at, " ");
        } else if (looksAt(SILENT)) {
            replace(matcher.end() - at, " ");
        }
    }

    private void caret() {
        boolean isBeforeReturn = file.startsWith("\r\n", at + 1);
        if (isBeforeReturn || file.startsWith("\n", at + 1)) {
            replace(isBeforeReturn ? 3 : 2, " ");
        } else if (at + 1 < file.length()) {
            replace(2, "\\" + file.charAt(at + 1));
        } else {
            replace(1, " ");
        }
    }

    private void variable() {
        String name = matcher.group(2) == null ? matcher.group() : matcher.group(2);
        var range = new TextRange(at, matcher.end());
        text.copy(copied, at).computed(range, name.toLowerCase(Locale.ROOT));
        at = range.end();
        copied = at;
    }

    private boolean looksAt(Pattern pattern) {
        return matcher.usePattern(pattern).region(at, file.length()).lookingAt();
    }

    private void replace(int length, String replacement) {
        text.copy(copied, at).replace(new TextRange(at, at + length), replacement);
        at += length;
        copied = at;
    }
}
