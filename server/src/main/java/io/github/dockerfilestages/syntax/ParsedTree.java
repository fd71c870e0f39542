package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;

/**
 * The result of parsing a text.
 *
 * @param problem the first syntax error
 */
public record ParsedTree(Tree tree, Optional<SyntaxProblem> problem) {

    /**
     * A syntax error.
     *
     * @param offset where it is in the file
     */
    public record SyntaxProblem(String message, int offset) {

        String in(SourceText text) {
            return "line " + text.lineNumber(offset) + ": " + message;
        }
    }

    /** The problem as a warning for the log. */
    public Optional<String> warning(SourceText text) {
        return problem.map(found -> found.in(text));
    }
}
