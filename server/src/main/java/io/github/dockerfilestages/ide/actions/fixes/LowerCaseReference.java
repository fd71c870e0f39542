package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.Problem;
import io.github.dockerfilestages.ide.actions.changes.Respelling;
import io.github.dockerfilestages.stages.Reference;
import java.util.Optional;

/** A base in lower case, as the stage that it means is found. */
public final class LowerCaseReference {
    private LowerCaseReference() {}

    public static Optional<Change> find(Problem problem) {
        return problem.reference().flatMap(reference -> change(problem, reference));
    }

    private static Optional<Change> change(Problem problem, Reference reference) {
        return problem.table()
                .meantBy(reference)
                .flatMap(stage -> Respelling.change(
                        problem.model(), reference, "Write '" + stage.name() + "' in lower case", stage.name()))
                .map(Change::preferred);
    }
}
