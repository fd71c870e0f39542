package io.github.dockerfilestages.ide.actions.fixes;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import java.util.List;
import java.util.Optional;

/** Creates an empty stage for a name that is referred to, before the first stage that refers to it. */
public final class CreateStage {
    private CreateStage() {}

    public static Optional<Change> find(FixRequest problem) {
        return problem.reference()
                .map(reference -> problem.table().lookedUp(reference))
                .filter(name -> StageName.normalized(name).equals(name)
                        && StageName.problem(name).isEmpty()
                        && !StageName.isReserved(name))
                .flatMap(name -> change(problem.model(), name));
    }

    /** Creates a stage that other files refer to: before the last one, which stays the one that is built by default. */
    public static Change beforeLast(StageModel model, String name) {
        List<Stage> stages = model.table().stages();
        return inserted(model, stages.get(stages.size() - 1), name, List.of());
    }

    private static Optional<Change> change(StageModel model, String name) {
        List<Reference> all = model.table().references().stream()
                .filter(reference -> model.table().lookedUp(reference).equalsIgnoreCase(name))
                .toList();
        return all.stream().mapToInt(Reference::stage).filter(stage -> stage >= 0).min().stream()
                .mapToObj(stage -> model.table().stage(stage))
                .map(stage -> inserted(model, stage, name, all))
                .findFirst();
    }

    private static Change inserted(StageModel model, Stage before, String name, List<Reference> all) {
        var edit = new StageBlock(model, before).insertBefore("scratch", name);
        return Change.of("Create the stage '" + name + "'", List.of(edit))
                .meaning(all.stream().map(Reference::instruction).collect(toUnmodifiableSet()))
                .with(StageOrder.withNew(before.index()), model);
    }
}
