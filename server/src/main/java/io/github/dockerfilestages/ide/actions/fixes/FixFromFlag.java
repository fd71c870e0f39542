package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.syntax.dockerfile.Flag;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Corrects a flag that should be {@code --from=}: its spelling, a repetition, or the instruction that it is on. */
public final class FixFromFlag {
    private FixFromFlag() {}

    public static Optional<Change> spelling(FixRequest problem) {
        boolean isCopy = problem.statement().keyword() == Keyword.COPY;
        return problem.flag()
                .filter(flag -> isCopy && !flag.name().equals("from"))
                .map(flag -> Change.of(
                                "Change to '--from'",
                                List.of(new TextEdit(problem.absolute(flag.nameRange()), "--from")),
                                problem.finding().instruction())
                        .preferred());
    }

    /** Removes the repeated flag with the white space before it. */
    public static Optional<Change> twice(FixRequest problem) {
        return problem.flag()
                .filter(flag -> flag.name().equals("from") && flag.value().isPresent())
                .filter(flag -> problem.statement().keyword() == Keyword.COPY)
                .map(flag -> Change.of(
                        "Remove the second '--from'",
                        List.of(new TextEdit(problem.absolute(withSpace(problem, flag)), "")),
                        problem.finding().instruction()));
    }

    public static Optional<Change> keyword(FixRequest problem) {
        return Optional.of(problem.statement())
                .filter(statement -> statement.keyword() == Keyword.ADD)
                .map(statement -> {
                    String copy = StageBlock.inCaseOf(statement.word().value(), "COPY");
                    return Change.of(
                            "Change to '" + copy + "'",
                            List.of(new TextEdit(
                                    problem.absolute(statement.word().range()), copy)),
                            problem.finding().instruction());
                });
    }

    private static TextRange withSpace(FixRequest problem, Flag flag) {
        int start = flag.range().start();
        while (start > 0
                && Character.isWhitespace(
                        problem.slice(new TextRange(start - 1, start)).charAt(0))) {
            start--;
        }
        return new TextRange(start, flag.range().end());
    }
}
