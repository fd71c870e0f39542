package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.syntax.shell.ShellScript.Redirection;
import io.github.dockerfilestages.text.TextRange;
import java.util.Deque;
import java.util.List;

/**
 * The state that the readers of one shell text share at all levels of nesting.
 *
 * @param found the commands, in the order of their ends
 * @param redirections in the order of their ends
 * @param subshells the ranges of groups in parentheses and of substitutions, in the order of their ends
 * @param open the offsets of the subshells that are being read, the innermost last
 * @param commands reads the commands inside a word
 */
record ShellScan(
        ShellText source,
        ShellHeredocs heredocs,
        List<ShellCommand> found,
        List<Redirection> redirections,
        List<TextRange> subshells,
        Deque<Integer> open,
        NestedCommands commands) {
    /** Beyond this depth, substitutions are read as text: a malicious file must not overflow our stack. */
    private static final int MAX_DEPTH = 60;

    /** The construct that contains commands. */
    enum Nesting {
        /** The whole text. */
        TEXT('\uFFFF'),
        /** Parentheses: a group, a substitution, the pattern of a case. */
        GROUP(')'),
        BACKTICKS('`'),
        /** The words of an array: line ends only separate words. */
        ARRAY(')'),
        /** An arithmetic expansion: two less-than signs do not start a heredoc. */
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

    /** Words contain commands, and commands words: through this, the reader of words calls that of commands. */
    @FunctionalInterface
    interface NestedCommands {
        /** Reads the commands that start here; returns the offset after the closing character. */
        int read(ShellScan scan, int start, Nesting nesting, int depth);
    }

    String text() {
        return source.text();
    }

    /** Reads the commands that start here; returns the offset after the closing character. */
    int readNested(int start, Nesting nesting, int depth) {
        open.addLast(start);
        int end = commands.read(this, start, nesting, depth + 1);
        open.removeLast();
        subshells.add(new TextRange(start, end));
        return end;
    }

    static boolean isTooDeep(int depth) {
        return depth >= MAX_DEPTH;
    }

    /** The offset after a line continuation that starts here; the same offset if there is none. */
    int afterContinuation(int at) {
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
