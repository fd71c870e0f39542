package io.github.dockerfilestages.syntax.shell;

import java.util.List;

/**
 * What the readers of one shell text share, however deep they are nested.
 *
 * @param found the commands, as their ends were reached
 */
public record ShellScan(ShellText source, ShellHeredocs heredocs, List<ShellCommand> found) {
    /** Deeper, substitutions are taken for text: a hostile file must not exhaust our stack. */
    private static final int MAX_DEPTH = 60;

    /** What commands stand in. */
    enum Nesting {
        /** The whole text. */
        TEXT('\uFFFF'),
        /** Parentheses: a group, a substitution, the pattern of a case. */
        GROUP(')'),
        BACKTICKS('`'),
        /** The words of an array: line ends part words only. */
        ARRAY(')'),
        /** Two less-than signs are no heredoc. */
        ARITHMETIC(')');

        private final char closer;

        Nesting(char closer) {
            this.closer = closer;
        }

        boolean closesAt(char c) {
            return c == closer;
        }

        boolean endsCommandsAtLineEnds() {
            return this != ARRAY;
        }

        boolean takesHeredocs() {
            return this != ARITHMETIC;
        }
    }

    String text() {
        return source.text();
    }

    /** Reads the commands that start here; the offset behind what closes them. */
    int readNested(int start, Nesting nesting, int depth) {
        return new CommandReader(this, start, nesting, depth + 1).read();
    }

    static boolean isTooDeep(int depth) {
        return depth >= MAX_DEPTH;
    }

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B';
    }

    /** The offset behind a continuation that starts here; the same offset when none does. */
    int behindContinuation(int at) {
        String text = text();
        if (text.startsWith("\\\n", at)) {
            return at + 2;
        }
        return text.startsWith("\\\r\n", at) ? at + 3 : at;
    }

    int endOfLine(int at) {
        int end = text().indexOf('\n', at);
        return end < 0 ? text().length() : end;
    }
}
