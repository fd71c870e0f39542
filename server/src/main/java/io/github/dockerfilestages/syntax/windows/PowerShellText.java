package io.github.dockerfilestages.syntax.windows;

import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellTextBuilder;
import io.github.dockerfilestages.text.TextRange;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates PowerShell: the backtick is its escape character, the backslash an ordinary one. Variables become templates
 * with names in lowercase, since their case does not count.
 *
 * @see <a href="https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_parsing">Parsing</a>
 */
public final class PowerShellText {
    private static final Pattern VARIABLE = Pattern.compile(
            "\\$(?:\\{(?:\\w+:)?([\\w.-]+)}|(?:(?:env|script|global|local|private|using):)?(\\w+))",
            Pattern.CASE_INSENSITIVE);
    private static final String COMMENT_START = "<#";
    private static final String COMMENT_END = "#>";
    private static final char NO_QUOTE = '\0';

    private final String file;
    private final ShellTextBuilder text;
    private final Matcher variable;
    private char quote = NO_QUOTE;
    private int copied;
    private int at;

    private PowerShellText(String file) {
        this.file = file;
        this.text = new ShellTextBuilder(file);
        this.variable = VARIABLE.matcher(file);
    }

    public static ShellText translate(String file) {
        return new PowerShellText(file).translate();
    }

    private ShellText translate() {
        while (at < file.length()) {
            char c = file.charAt(at);
            switch (c) {
                case '\'', '"' -> quote(c);
                case '\\' -> replace(1, quote == '\'' ? "\\" : "\\\\");
                case '`' -> backtick();
                case '$' -> dollar();
                case '}' -> replace(1, quote == NO_QUOTE ? ";" : "}");
                case '<' -> comment();
                default -> at++;
            }
        }
        text.copy(copied, file.length());
        return text.build(file.length());
    }

    /** Two quotes inside quotes of their kind stand for one. */
    private void quote(char c) {
        if (quote == NO_QUOTE) {
            quote = c;
            at++;
        } else if (quote == c && file.startsWith(String.valueOf(c), at + 1)) {
            replace(2, c == '"' ? "\\\"" : "'\\''");
        } else {
            quote = quote == c ? NO_QUOTE : quote;
            at++;
        }
    }

    /** In double quotes, an escaped letter is a character that no name and no path contains. */
    private void backtick() {
        if (quote == '\'') {
            at++;
        } else if (file.startsWith("\r\n", at + 1)) {
            replace(3, " ");
        } else if (at + 1 < file.length()) {
            String next = file.substring(at + 1, at + 2);
            replace(2, next.equals("\n") ? " " : "\\" + next);
        } else {
            replace(1, " ");
        }
    }

    private void dollar() {
        boolean isVariable = quote != '\'' && variable.region(at, file.length()).lookingAt();
        if (!isVariable) {
            at++;
            return;
        }
        String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
        var range = new TextRange(at, variable.end());
        text.copy(copied, at).computed(range, name.toLowerCase(Locale.ROOT));
        at = variable.end();
        copied = at;
    }

    private void comment() {
        if (quote != NO_QUOTE || !file.startsWith(COMMENT_START, at)) {
            at++;
            return;
        }
        int end = file.indexOf(COMMENT_END, at);
        replace((end < 0 ? file.length() : end + COMMENT_END.length()) - at, " ");
    }

    private void replace(int length, String replacement) {
        text.copy(copied, at).replace(new TextRange(at, at + length), replacement);
        at += length;
        copied = at;
    }
}
