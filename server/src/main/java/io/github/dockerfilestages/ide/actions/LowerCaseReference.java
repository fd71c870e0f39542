package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.stages.Reference;
import java.util.Optional;

/** A base in lower case, as the stage that it means is found. */
final class LowerCaseReference {
    private LowerCaseReference() {}

    static Optional<Change> find(Problem problem) {
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
