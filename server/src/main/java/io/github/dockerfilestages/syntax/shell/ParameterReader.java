package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.ShellScan.Nesting;
import io.github.dockerfilestages.syntax.shell.WordPart.ComputedPart;
import io.github.dockerfilestages.syntax.shell.WordReader.Quoting;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/** Reads an expansion in braces, such as <code>${STAGE:-build}</code>. */
final class ParameterReader {
    private static final String SPECIAL = "@*#?-$!";

    private final ShellScan scan;
    private final String text;
    private final Nesting nesting;
    private final int depth;
    private int at;

    ParameterReader(ShellScan scan, int start, Nesting nesting, int depth) {
        this.scan = scan;
        this.text = scan.text();
        this.at = start;
        this.nesting = nesting;
        this.depth = depth;
    }

    /**
     * The offset after the name of a variable, or after the single character of a special parameter, that starts here.
     */
    static int endOfName(String text, int start) {
        int end = start;
        if (start < text.length() && (SPECIAL.indexOf(text.charAt(start)) >= 0 || isDigit(text.charAt(start)))) {
            return start + 1;
        }
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The variable that starts here; one without its closing brace takes the rest of the text. */
    ComputedPart read(Quoting around) {
        int start = at;
        at += 2;
        String name = name();
        String operator = operator();
        var reader = new WordReader(scan, at, nesting, depth);
        boolean isPattern = !operator.isEmpty() && "#%/".indexOf(operator.charAt(0)) >= 0;
        CommandWord operand = reader.readOperand(isPattern ? Quoting.NONE : around);
        at = Math.min(reader.end() + 1, text.length());
        boolean hasFallback = operator.endsWith("-") || operator.endsWith("=");
        return new ComputedPart(
                name,
                new TextRange(start, at),
                Optional.empty(),
                hasFallback ? Optional.of(operand) : Optional.empty());
    }

    int end() {
        return at;
    }

    /** The name, with the operator for length or indirection before it and the subscript after it. */
    private String name() {
        int start = at;
        boolean isPrefixed = at + 1 < text.length()
                && "#!".indexOf(text.charAt(at)) >= 0
                && "}:-=+?%/".indexOf(text.charAt(at + 1)) < 0;
        at = endOfName(text, isPrefixed ? at + 1 : at);
        if (at < text.length() && text.charAt(at) == '[') {
            while (at < text.length() && "]}\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            at += at < text.length() && text.charAt(at) == ']' ? 1 : 0;
        }
        return text.substring(start, at);
    }

    private String operator() {
        int start = at;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
        }
        if (at < text.length() && "-=+?#%/".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
