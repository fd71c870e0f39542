package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Removes an unused stage with the comments directly above it and its description. */
public final class RemoveStage {
    private RemoveStage() {}

    public static Optional<Change> fix(FixRequest problem) {
        return problem.stage().map(stage -> change(problem.model(), stage));
    }

    public static Optional<ProposedChange> refactoring(ActionRequest request) {
        return request.declared()
                .map(stage -> new ProposedChange(change(request.model(), stage), refusal(request, stage)));
    }

    private static Change change(StageModel model, Stage stage) {
        String name = stage.isNamed() ? "'" + stage.name() + "'" : String.valueOf(stage.index());
        var edit = new TextEdit(new StageBlock(model, stage).range(), "");
        return Change.of("Remove the unused stage " + name, List.of(edit))
                .with(StageOrder.without(stage.index()), model);
    }

    private static Optional<String> refusal(ActionRequest request, Stage stage) {
        ProjectKnowledge known = request.about().diagnosis().settings().surroundings();
        if (stage.index() == request.table().stages().size() - 1) {
            return Optional.of("The last stage is what BuildKit builds when no target is named.");
        }
        if (known.hasUnknownTarget() || !known.isComplete()) {
            return Optional.of("A build file may name this stage as its target.");
        }
        if (known.targets().contains(stage.name())) {
            return Optional.of("A build file names this stage as its target.");
        }
        return user(request, stage);
    }

    private static Optional<String> user(ActionRequest request, Stage stage) {
        Optional<Reference> user = request.table().referencesTo(stage).stream()
                .filter(reference -> reference.stage() != stage.index() || reference.site() == ReferenceKind.ARG)
                .findFirst();
        boolean isPart = request.table().stages().stream()
                .flatMap(other -> other.base().stream())
                .anyMatch(base -> base.spelling() instanceof Spelling.Composed composed
                        && composed.pattern().matches(stage.name()));
        return user.map(reference -> "Line " + line(request.model(), reference) + " refers to this stage.")
                .or(() -> Optional.of("A FROM may be built from this stage.").filter(sentence -> isPart));
    }

    private static int line(StageModel model, Reference reference) {
        return model.text().lineNumber(model.range(reference).start());
    }
}
