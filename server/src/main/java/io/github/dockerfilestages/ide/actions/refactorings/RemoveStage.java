package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes an unused stage with the comments directly above it and its description. */
public final class RemoveStage {
    private RemoveStage() {}

    public static Optional<Change> fix(FixRequest problem) {
        return problem.stage().map(stage -> change(problem.model(), withUsers(stage, problem.table())));
    }

    public static Optional<ProposedChange> refactoring(ActionRequest request) {
        return request.declared()
                .map(stage -> new ProposedChange(change(request.model(), List.of(stage)), refusal(request, stage)));
    }

    /** The stage and all stages that use it, directly or through others; they are unused too. */
    private static List<Stage> withUsers(Stage stage, StageTable table) {
        var removed = new TreeSet<Integer>();
        var next = new ArrayDeque<>(List.of(stage.index()));
        while (!next.isEmpty()) {
            int used = next.remove();
            if (removed.add(used)) {
                Stream.concat(table.referencesTo(table.stage(used)).stream(), table.implicitReferences().stream())
                        .filter(reference -> reference.resolution().isStage(used) && reference.stage() >= 0)
                        .forEach(reference -> next.add(reference.stage()));
            }
        }
        return removed.stream().map(table::stage).toList();
    }

    private static Change change(StageModel model, List<Stage> stages) {
        List<TextEdit> edits = stages.stream()
                .map(stage -> new TextEdit(new StageBlock(model, stage).range(), ""))
                .toList();
        String title = stages.size() == 1 ? "Remove the unused stage " : "Remove the unused stages ";
        return Change.of(title + Quoted.names(stages), edits)
                .with(StageOrder.without(stages.stream().map(Stage::index).collect(Collectors.toSet())), model);
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
        return StageUse.of(request, stage, stage.index());
    }
}
