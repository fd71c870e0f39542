package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FreshName;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.proof.LooseArgument;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Instruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a stage of its own from the beginning of a stage, up to the instruction at the cursor. */
public final class ExtractStage {
    private ExtractStage() {}

    public static Optional<ProposedChange> find(ActionRequest request) {
        StageModel model = request.model();
        int element = request.lastElement();
        return element < 0
                        || !(model.dockerfile().element(element) instanceof Instruction instruction)
                        || instruction.keyword() == Keyword.FROM
                ? Optional.empty()
                : model.stageAt(model.dockerfile().start(element))
                        .map(stage -> new DividedStage(model, stage, element))
                        .filter(divided -> !divided.rest().isEmpty() && isWork(divided))
                        .flatMap(divided -> proposal(request, divided));
    }

    /** A beginning of ARGs alone makes nothing that a stage could hold. */
    private static boolean isWork(DividedStage divided) {
        StageModel model = divided.model();
        return divided.moved().stream()
                .anyMatch(element -> ((Instruction) model.dockerfile().element(element)).keyword() != Keyword.ARG);
    }

    private static Optional<ProposedChange> proposal(ActionRequest request, DividedStage divided) {
        StageModel model = divided.model();
        Stage stage = divided.stage();
        String name = stage.isNamed() ? FreshName.like(model, stage.name() + "-base") : NameStage.name(model, stage);
        List<LooseArgument> arguments = divided.repeated(request.builds());
        return divided.named(name)
                .map(naming -> change(divided, name, naming, arguments))
                .map(change -> new ProposedChange(
                        change, divided.refusal(arguments).or(() -> DividedStage.filtered(request, stage))));
    }

    private static Change change(DividedStage divided, String name, TextEdit naming, List<LooseArgument> arguments) {
        StageModel model = divided.model();
        Stage stage = divided.stage();
        List<TextEdit> edits = divided.edits(naming, model.text().lineEnd(), divided.continuing(name, arguments));
        return Change.of("Extract the instructions up to here into new stage '" + name + "'", edits)
                .with(StageOrder.extracted(Set.of(stage.index()), arguments.size()), model)
                .rebuilding();
    }
}
