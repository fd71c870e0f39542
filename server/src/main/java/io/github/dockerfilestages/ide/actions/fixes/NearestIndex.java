package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageIndex;
import java.util.Optional;

/** Replaces an index that no stage has with the nearest one of a stage above. */
public final class NearestIndex {
    private NearestIndex() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.reference()
                .filter(reference -> reference.stage() > 0)
                .flatMap(reference ->
                        StageIndex.parse(reference.value()).flatMap(index -> change(problem, reference, index)))
                .map(Change::preferred);
    }

    private static Optional<Change> change(FixRequest problem, Reference reference, long index) {
        long nearest = Math.max(0, Math.min(index, reference.stage() - 1L));
        return Change.respelling(problem.model(), reference, "Change to index " + nearest, String.valueOf(nearest));
    }
}
