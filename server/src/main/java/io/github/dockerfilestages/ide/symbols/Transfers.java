package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;

/** Finds the references by which a stage reads from another: COPY and mounts, also those of triggers. */
public final class Transfers {
    private Transfers() {}

    /** The references by which a stage reads from other stages, in the order of the text. */
    public static List<Reference> takenBy(StageTable table, Stage stage) {
        return table.referencesOf(stage).stream()
                .filter(reference ->
                        isTransfer(reference) && reference.resolution().isStage())
                .toList();
    }

    /** The references by which other stages read from a stage, in the order of the text. */
    public static List<Reference> takenFrom(StageTable table, Stage stage) {
        return table.referencesTo(stage).stream()
                .filter(reference -> isTransfer(reference) && reference.stage() >= 0)
                .toList();
    }

    private static boolean isTransfer(Reference reference) {
        return reference.kind().isCopy() || reference.kind().isMount();
    }
}
