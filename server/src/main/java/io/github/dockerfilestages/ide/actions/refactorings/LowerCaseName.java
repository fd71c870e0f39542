package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.FixRequest;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.ReferenceRespelling;
import io.github.dockerfilestages.ide.rename.RenameEdits;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the name of a stage in lowercase, and with it everything that refers to it. */
public final class LowerCaseName {
    private LowerCaseName() {}

    public static Optional<Change> fix(FixRequest problem) {
        return problem.stage().flatMap(stage -> change(problem.model(), stage)).map(Change::preferred);
    }

    public static Optional<ProposedChange> refactoring(ActionRequest request) {
        return request.declared()
                .filter(stage -> StageName.isParsed(stage.name()))
                .flatMap(stage -> change(request.model(), stage))
                .map(ProposedChange::of);
    }

    private static Optional<Change> change(StageModel model, Stage stage) {
        if (!stage.isNamed()) {
            return Optional.empty();
        }
        String title = "Write '" + stage.name() + "' and its references in lowercase";
        var edits = new ArrayList<TextEdit>(RenameEdits.of(model, stage, stage.name()));
        var meant = new HashSet<Integer>();
        bases(model.table(), stage).forEach(base -> {
            ReferenceRespelling.edit(model, base, stage.name())
                    .filter(edit -> !edits.contains(edit))
                    .ifPresent(edits::add);
            meant.addAll(ReferenceRespelling.instructions(model, base));
        });
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(Change.of(title, List.copyOf(edits)).meaning(Set.copyOf(meant)));
    }

    /**
     * FROMs with uppercase letters that were meant to name the stage. They do not find it, so they are not references
     * to it.
     */
    private static Stream<Reference> bases(StageTable table, Stage stage) {
        return table.stages().subList(stage.index() + 1, table.stages().size()).stream()
                .flatMap(later -> table.baseOf(later).stream())
                .filter(base -> base.resolution().kind() == Resolution.ResolutionKind.INVALID
                        && table.meantBy(base).filter(stage::equals).isPresent());
    }
}
