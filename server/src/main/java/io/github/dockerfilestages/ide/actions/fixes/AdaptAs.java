package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Writes AS in the case of its FROM. */
public final class AdaptAs {
    private AdaptAs() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.stage().map(stage -> change(problem, stage));
    }

    private static Change change(FixRequest problem, Stage stage) {
        String as = new StageBlock(problem.model(), stage).keyword("AS");
        var edit = new TextEdit(problem.absolute(problem.finding().range()), as);
        return Change.of("Write '" + as + "' like its FROM", List.of(edit)).preferred();
    }
}
