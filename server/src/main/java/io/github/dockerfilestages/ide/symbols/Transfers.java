package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;

/** The references by which one stage takes files from another: COPY and mounts, those of triggers too. */
public final class Transfers {
    private Transfers() {}

    /** What a stage takes from stages, in the order of the text. */
    public static List<Reference> takenBy(StageTable table, Stage stage) {
        return table.referencesOf(stage).stream()
                .filter(reference ->
                        isTransfer(reference) && reference.resolution().isStage())
                .toList();
    }

    /** What is taken from a stage, in the order of the text. */
    public static List<Reference> takenFrom(StageTable table, Stage stage) {
        return table.referencesTo(stage).stream()
                .filter(reference -> isTransfer(reference) && reference.stage() >= 0)
                .toList();
    }

    private static boolean isTransfer(Reference reference) {
        return reference.site().isCopy() || reference.site().isMount();
    }
}
