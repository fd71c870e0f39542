package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.ReferenceRespelling;
import io.github.dockerfilestages.ide.actions.changes.Renumbering;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageIndex;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Replaces a stage index with the name of the stage; a stage without a name gets one. */
public final class ReplaceByName {
    private ReplaceByName() {}

    public static Optional<Change> fix(FixRequest problem) {
        return problem.reference()
                .flatMap(reference -> change(problem.model(), reference))
                .map(Change::preferred);
    }

    public static Optional<ProposedChange> refactoring(ActionRequest request) {
        return request.reference()
                .filter(Renumbering::isIndex)
                .flatMap(reference -> change(request.model(), reference))
                .map(ProposedChange::of);
    }

    private static Optional<Change> change(StageModel model, Reference reference) {
        return StageIndex.parse(model.table().lookedUp(reference))
                .filter(index -> index >= 0 && index < model.table().stages().size())
                .map(index -> model.table().stage(index.intValue()))
                .flatMap(stage -> stage.isNamed() ? named(model, reference, stage) : unnamed(model, reference, stage));
    }

    private static Optional<Change> named(StageModel model, Reference reference, Stage stage) {
        return Change.respelling(model, reference, "Replace the index with '" + stage.name() + "'", stage.name())
                .filter(change -> isFound(model, reference, stage));
    }

    /** Whether the name finds this stage here; another stage may have the same name. */
    private static boolean isFound(StageModel model, Reference reference, Stage stage) {
        List<Stage> all = model.table().named(stage.name());
        return all.size() == 1 && stage.index() != reference.stage();
    }

    private static Optional<Change> unnamed(StageModel model, Reference reference, Stage stage) {
        String name = NameStage.name(model, stage);
        Optional<TextEdit> naming = NameStage.edit(model, stage, name);
        Optional<TextEdit> respelling = ReferenceRespelling.edit(model, reference, name);
        return naming.isEmpty() || respelling.isEmpty() || stage.index() == reference.stage()
                ? Optional.empty()
                : Optional.of(Change.of(
                        "Name stage " + stage.index() + " '" + name + "' and replace the index with it",
                        Stream.of(naming, respelling).flatMap(Optional::stream).toList(),
                        stage.instruction(),
                        reference.instruction()));
    }
}
