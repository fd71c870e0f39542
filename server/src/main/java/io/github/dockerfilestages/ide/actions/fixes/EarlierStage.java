package io.github.dockerfilestages.ide.actions.fixes;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.Fix;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.Optional;
import java.util.stream.Stream;

/** Replaces a COPY's or mount's reference to its own stage with a stage above: one fix for each of the nearest. */
public final class EarlierStage {
    private EarlierStage() {}

    /** The fix for the nearest stage after skipping this many nearer ones. */
    public static Fix skipping(int nearer) {
        return problem -> problem.reference()
                .filter(reference -> reference.resolution().isStage(reference.stage()))
                .flatMap(reference -> candidates(problem.table(), reference)
                        .skip(nearer)
                        .findFirst()
                        .flatMap(stage -> change(problem, reference, stage)));
    }

    private static Optional<Change> change(FixRequest problem, Reference reference, Stage stage) {
        String name = stage.isNamed() ? stage.name() : String.valueOf(stage.index());
        String title = stage.isNamed() ? "Change to '" + name + "'" : "Change to index " + name;
        return Change.respelling(problem.model(), reference, title, name);
    }

    /** The stages that the reference can name: by name the last stage that has it, by index only in a COPY. */
    private static Stream<Stage> candidates(StageTable table, Reference reference) {
        return Stream.iterate(reference.stage() - 1, index -> index >= 0, index -> index - 1)
                .map(table::stage)
                .filter(stage -> stage.isNamed()
                        ? table.lastNamed(stage.name()).filter(stage::equals).isPresent()
                        : reference.kind().isCopy());
    }
}
