package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.stages.Reference;
import java.util.Optional;

/** Writes a base in lowercase, so that FROM finds the stage. */
public final class LowerCaseReference {
    private LowerCaseReference() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.reference().flatMap(reference -> change(problem, reference));
    }

    private static Optional<Change> change(FixRequest problem, Reference reference) {
        return problem.table()
                .meantBy(reference)
                .flatMap(stage -> Change.respelling(
                        problem.model(), reference, "Write '" + stage.name() + "' in lowercase", stage.name()))
                .map(Change::preferred);
    }
}
