package io.github.dockerfilestages.syntax.yaml;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.TextRange;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Reads a plain or quoted scalar. Blanks around a line end are dropped; a single line end becomes a blank, and of
 * several line ends the first is dropped.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#73-flow-scalar-styles">YAML 1.2, 7.3 and 5.7</a>
 */
final class YamlFlowScalar {
    private static final String ESCAPED = "0abt\tnvfre \"/\\N_";
    private static final String MEANT = "\0\7\b\t\t\n\13\f\r\33 \"/\\\u0085\u00A0";
    private static final String HEXADECIMAL = "xuU";

    private final String text;
    private final int end;
    private final YamlText meant;
    /** The character that starts an escape; none in a plain scalar. */
    private final int escape;

    private int at;

    /** Takes the range inside the quotes. */
    YamlFlowScalar(String text, TextRange range, ScalarStyle style) {
        this.text = text;
        this.end = range.end();
        this.at = range.start();
        this.meant = new YamlText(text);
        this.escape = style == ScalarStyle.DOUBLE_QUOTED ? '\\' : style == ScalarStyle.SINGLE_QUOTED ? '\'' : -1;
    }

    Tree.Text read() {
        while (at < end) {
            char c = text.charAt(at);
            if (isBlank(c) || isLineEnd(c)) {
                blank();
            } else if (c == escape && c == '\\') {
                escape();
            } else if (c == escape) {
                meant.replace(at, at + 2, "'");
                at += 2;
            } else {
                word();
            }
        }
        return meant.finish(end);
    }

    private void word() {
        int from = at;
        while (at < end && !isBlank(text.charAt(at)) && !isLineEnd(text.charAt(at)) && text.charAt(at) != escape) {
            at++;
        }
        meant.copy(from, at);
    }

    /** Keeps blanks within a line, drops those around line ends. */
    private void blank() {
        int from = at;
        skipBlanks();
        if (at == end || !isLineEnd(text.charAt(at))) {
            meant.copy(from, at);
            return;
        }
        int lineEnds = skipLineEnds();
        meant.replace(from, at, lineEnds == 1 ? " " : "\n".repeat(lineEnds - 1));
    }

    private void escape() {
        int from = at;
        at++;
        char c = at < end ? text.charAt(at) : '\0';
        int digits = 2 << HEXADECIMAL.indexOf(c);
        if (isLineEnd(c)) {
            int lineEnds = skipLineEnds();
            meant.replace(from, at, "\n".repeat(lineEnds - 1));
        } else if (HEXADECIMAL.indexOf(c) >= 0) {
            at += 1 + digits;
            meant.replace(
                    from, at, String.valueOf(Character.toChars(Integer.parseInt(text.substring(at - digits, at), 16))));
        } else {
            at++;
            meant.replace(from, at, String.valueOf(MEANT.charAt(ESCAPED.indexOf(c))));
        }
    }

    /** Skips empty lines and the leading blanks of the next line that is not empty; returns the number of line ends. */
    private int skipLineEnds() {
        int lineEnds = 0;
        while (at < end && isLineEnd(text.charAt(at))) {
            at = afterLineEnd(text, at);
            skipBlanks();
            lineEnds++;
        }
        return lineEnds;
    }

    private void skipBlanks() {
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
    }

    static int afterLineEnd(String text, int at) {
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
