package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.ProposedChange;
import io.github.dockerfilestages.ide.actions.changes.ReferenceRespelling;
import io.github.dockerfilestages.ide.actions.changes.Renumbering;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names all stages that are referred to by their index, and replaces all indexes in the file by names. */
public final class NameStages {
    /** Nobody writes more indexes by hand, and each new name is compared with all others. */
    private static final int MOST = 200;

    private NameStages() {}

    /** For more than one index, since {@link ReplaceByName} replaces a single one. */
    public static Optional<ProposedChange> find(ActionRequest request) {
        StageTable table = request.table();
        boolean isAsked = request.reference().filter(Renumbering::isIndex).isPresent()
                || request.declared()
                        .filter(stage -> table.referencesTo(stage).stream().anyMatch(Renumbering::isIndex))
                        .isPresent();
        List<Reference> all = table.references().stream()
                .filter(reference -> Renumbering.isIndex(reference)
                        && !reference.resolution().isStage(reference.stage()))
                .toList();
        return isAsked && all.size() > 1 && all.size() <= MOST
                ? change(request.model(), all).map(ProposedChange::of)
                : Optional.empty();
    }

    private static Optional<Change> change(StageModel model, List<Reference> all) {
        StageTable table = model.table();
        Map<Integer, String> names = new HashMap<>();
        var edits = new ArrayList<TextEdit>();
        var meant = new HashSet<Integer>();
        for (Reference reference : all) {
            Stage stage = table.target(reference).orElseThrow();
            if (!names.containsKey(stage.index())) {
                String name =
                        stage.isNamed() ? stage.name() : NameStage.name(model, stage, new HashSet<>(names.values()));
                Optional<TextEdit> naming = NameStage.edit(model, stage, name);
                if (table.named(name).size() > 1 || naming.isEmpty() && !stage.isNamed()) {
                    return Optional.empty();
                }
                naming.ifPresent(edits::add);
                meant.add(stage.instruction());
                names.put(stage.index(), name);
            }
            Optional<TextEdit> respelled = Optional.ofNullable(names.get(stage.index()))
                    .flatMap(name -> ReferenceRespelling.edit(model, reference, name));
            if (respelled.isEmpty()) {
                return Optional.empty();
            }
            respelled.ifPresent(edits::add);
            meant.add(reference.instruction());
        }
        return Optional.of(Change.of("Replace all stage indexes with names", List.copyOf(edits))
                .meaning(meant)
                .rebuilding());
    }
}
