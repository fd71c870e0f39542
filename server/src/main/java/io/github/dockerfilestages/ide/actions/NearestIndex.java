package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageIndex;
import java.util.Optional;

/** The index of a stage above that is nearest to one that no stage has. */
final class NearestIndex {
    private NearestIndex() {}

    static Optional<Change> find(Problem problem) {
        return problem.reference()
                .filter(reference -> reference.stage() > 0)
                .flatMap(reference ->
                        StageIndex.parse(reference.value()).flatMap(index -> change(problem, reference, index)))
                .map(Change::preferred);
    }

    private static Optional<Change> change(Problem problem, Reference reference, long index) {
        long nearest = Math.max(0, Math.min(index, reference.stage() - 1L));
        return Respelling.change(problem.model(), reference, "Change to index " + nearest, String.valueOf(nearest));
    }
}
