package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes an unused stage with the comments directly above it and its description. */
public final class RemoveStage {
    /** The stages that are removed at once: each is compared with the uses of all others. */
    private static final int MOST = 100;

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
        String title = stages.size() == 1 ? "Remove stage " : "Remove stages ";
        return change(model, title + Quoted.names(stages), stages);
    }

    private static Change change(StageModel model, String title, List<Stage> stages) {
        List<TextEdit> edits = stages.stream()
                .map(stage -> new TextEdit(new StageBlock(model, stage).range(), ""))
                .toList();
        return Change.of(title, edits)
                .with(StageOrder.without(stages.stream().map(Stage::index).collect(Collectors.toSet())), model)
                .rebuilding();
    }

    private static Optional<String> refusal(ActionRequest request, Stage stage) {
        return StageUse.byDefault(request.table(), stage)
                .or(() -> StageUse.byBuilds(request, stage))
                .or(() -> StageUse.of(request, stage, Set.of(stage.index())));
    }

    /** Removes a stage with the stages that only it uses, directly or through others. */
    public static Optional<ProposedChange> withSources(ActionRequest request) {
        return request.declared()
                .filter(stage -> refusal(request, stage).isEmpty())
                .map(stage -> withSources(request, stage))
                .filter(stages -> stages.size() > 1)
                .map(stages -> {
                    Stage stage = stages.get(0);
                    String title = "Remove stage " + Quoted.names(List.of(stage)) + " and what only it uses: "
                            + Quoted.names(stages.subList(1, stages.size()));
                    return ProposedChange.of(change(request.model(), title, stages));
                });
    }

    /** The stage first, then what it uses. */
    private static List<Stage> withSources(ActionRequest request, Stage stage) {
        var removed = new LinkedHashSet<Integer>(List.of(stage.index()));
        var next = new ArrayDeque<>(List.of(stage));
        while (!next.isEmpty() && removed.size() < MOST) {
            for (Reference reference : request.table().referencesOf(next.remove())) {
                request.table()
                        .target(reference)
                        .filter(source ->
                                !StageUse.isLast(request.table(), source) && !removed.contains(source.index()))
                        .filter(source -> isOnlyUsedBy(request, source, removed))
                        .ifPresent(source -> {
                            removed.add(source.index());
                            next.add(source);
                        });
            }
        }
        return removed.stream().map(request.table()::stage).toList();
    }

    private static boolean isOnlyUsedBy(ActionRequest request, Stage source, Set<Integer> users) {
        var all = new HashSet<>(users);
        all.add(source.index());
        return StageUse.byBuilds(request, source)
                .or(() -> StageUse.of(request, source, all))
                .isEmpty();
    }
}
