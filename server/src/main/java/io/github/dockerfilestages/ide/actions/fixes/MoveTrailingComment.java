package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Moves a comment after a FROM to a line of its own above it, since BuildKit does not allow comments there. */
public final class MoveTrailingComment {
    private MoveTrailingComment() {}

    public static Optional<Change> find(FixRequest problem) {
        String comment = problem.slice(problem.finding().range());
        // A line that looks like a directive might become one.
        boolean isPlain = comment.startsWith("#") && Matches.lines(comment).count() == 1 && comment.indexOf('=') < 0;
        return problem.stage()
                .filter(stage -> isPlain)
                .map(stage -> change(problem, stage, comment).preferred());
    }

    private static Change change(FixRequest problem, Stage stage, String comment) {
        int from = problem.model().keywordRange(stage.instruction()).start();
        TextRange range = problem.finding().range();
        int start = range.start();
        while (Character.isWhitespace(
                problem.slice(new TextRange(start - 1, start)).charAt(0))) {
            start--;
        }
        var line = new TextEdit(
                TextRange.at(from), comment + problem.model().text().lineEnd());
        var removal = new TextEdit(problem.absolute(new TextRange(start, range.end())), "");
        return Change.of("Move the comment above its FROM", List.of(line, removal));
    }
}
