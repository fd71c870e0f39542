package io.github.dockerfilestages.syntax.dockerfile;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;

/**
 * An instruction with its continuation lines and heredocs. All ranges are relative to its start.
 *
 * @param length characters up to and including the last line end
 * @param range from the keyword to the last character that is not white space
 * @param isUnterminated whether one of its heredocs has no terminator: then it has no body, and any later text may
 *     change that
 */
public record Instruction(
        int length, TextRange range, Statement statement, List<Heredoc> heredocs, boolean isUnterminated)
        implements Element {

    public Keyword keyword() {
        return statement.keyword();
    }
}
