package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ReferenceRespelling;
import io.github.dockerfilestages.ide.symbols.Suggestion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import java.util.Optional;

/** Replaces a mistyped name with that of a similar stage. */
public final class DidYouMean {
    private DidYouMean() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.reference()
                .flatMap(reference -> meant(problem, reference)
                        .flatMap(stage -> Change.respelling(
                                problem.model(), reference, "Change to '" + stage.name() + "'", stage.name()))
                        .map(Change::preferred));
    }

    private static Optional<Stage> meant(FixRequest problem, Reference reference) {
        return problem.table()
                .meantBy(reference)
                .or(() -> Suggestion.stage(
                        problem.table(), reference, ReferenceRespelling.name(problem.model(), reference)));
    }
}
