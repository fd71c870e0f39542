package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.diagnostics.rules.ImageWord;
import io.github.dockerfilestages.stages.Reference;
import java.util.Optional;

/** Removes the tag from a stage name, since a tag makes it an image. */
public final class DropTag {
    private DropTag() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.reference()
                .flatMap(reference -> change(problem, reference))
                .map(Change::preferred);
    }

    private static Optional<Change> change(FixRequest problem, Reference reference) {
        return problem.table()
                .lastNamed(ImageWord.repository(reference.value()))
                .flatMap(stage -> Change.respelling(
                        problem.model(), reference, "Change to '" + stage.name() + "'", stage.name()));
    }
}
