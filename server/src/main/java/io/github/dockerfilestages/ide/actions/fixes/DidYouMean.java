package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.wording.SimilarStages;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import java.util.Optional;

/** Replaces a mistyped name with that of a similar stage, or else of a similar build context. */
public final class DidYouMean {
    private DidYouMean() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.reference()
                .flatMap(reference -> meant(problem, reference)
                        .map(Stage::name)
                        .or(() -> context(problem, reference))
                        .flatMap(
                                name -> Change.respelling(problem.model(), reference, "Change to '" + name + "'", name))
                        .map(Change::preferred));
    }

    private static Optional<String> context(FixRequest problem, Reference reference) {
        return Suggestion.word(
                problem.table().lookedUp(reference),
                problem.table().parameters().namedContexts());
    }

    private static Optional<Stage> meant(FixRequest problem, Reference reference) {
        return problem.table()
                .meantBy(reference)
                .or(() -> new SimilarStages(problem.table())
                        .find(reference, problem.table().lookedUp(reference)));
    }
}
