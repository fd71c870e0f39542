package io.github.dockerfilestages.syntax;

import io.github.dockerfilestages.text.SourceText;
import java.util.Optional;

/**
 * What a reader made of a text.
 *
 * @param problem the first thing in it that is not as the language has it
 */
public record ParsedTree(Tree tree, Optional<SyntaxProblem> problem) {

    /**
     * Something that is not as the language has it.
     *
     * @param offset where, in the file
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
