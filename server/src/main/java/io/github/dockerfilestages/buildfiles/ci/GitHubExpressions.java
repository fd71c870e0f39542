package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import java.util.Optional;

/**
 * Texts of a workflow that may contain expressions. None is evaluated.
 *
 * @see <a href="https://docs.github.com/actions/learn-github-actions/expressions">Expressions</a>
 */
final class GitHubExpressions {
    private static final String EXPRESSION = "${{";

    private GitHubExpressions() {}

    /** The value of an input, without the blanks around it; empty if nothing remains. */
    static Optional<Value> value(Tree.Text text) {
        Tree.Text stripped = text.strip();
        boolean isKnown = !stripped.text().contains(EXPRESSION);
        return stripped.text().isEmpty()
                ? Optional.empty()
                : Optional.of(stripped.as(isKnown ? Certainty.LITERAL : Certainty.UNKNOWN));
    }
}
