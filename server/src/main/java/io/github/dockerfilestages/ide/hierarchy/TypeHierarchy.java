package io.github.dockerfilestages.ide.hierarchy;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Optional;

/** Type hierarchy: a stage is a subtype of its base stage. */
public final class TypeHierarchy {
    private TypeHierarchy() {}

    /** The stage that a stage is built from. */
    public static Optional<StageItem> supertype(StageModel model, Stage stage) {
        return model.table().baseStage(stage).map(base -> StageItem.of(model, base));
    }

    /** The stages that are built from a stage, in the order of the text. */
    public static List<StageItem> subtypes(StageModel model, Stage stage) {
        StageTable table = model.table();
        return table.referencesTo(stage).stream()
                .filter(reference -> reference.site() == ReferenceKind.FROM)
                .map(reference -> StageItem.of(model, table.stage(reference.stage())))
                .toList();
    }
}
