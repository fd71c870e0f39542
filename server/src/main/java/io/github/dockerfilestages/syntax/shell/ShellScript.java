package io.github.dockerfilestages.syntax.shell;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * A shell text as commands, with what decides where they write: redirections, and the subshells that a change of the
 * folder does not leave.
 *
 * @param commands one in a substitution comes before the command that contains it
 * @param redirections in the order of their ends, with offsets of the text
 * @param subshells the ranges of groups in parentheses and of substitutions
 */
public record ShellScript(
        ShellText text, List<ShellCommand> commands, List<Redirection> redirections, List<TextRange> subshells) {

    public ShellScript {
        commands = List.copyOf(commands);
        redirections = List.copyOf(redirections);
        subshells = List.copyOf(subshells);
    }

    /**
     * A redirection of a file.
     *
     * @param operator such as {@code >} or {@code >>}
     * @param file the word after it; empty if there is none
     */
    public record Redirection(String operator, CommandWord file) {

        /** Whether it writes to the file. */
        public boolean isOutput() {
            return operator.startsWith(">") && !operator.equals(">&");
        }
    }
}
