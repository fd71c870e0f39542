package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageModel.StageModelEdit;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * The stages whose text may differ after some edits that kept the table of stages.
 *
 * @param first the index of the first one; -1 if the text above the first FROM may differ too
 * @param last the index of the last one
 */
record ChangedStages(int first, int last) {

    /** The elements around those that were read again are counted too: something may have been removed between them. */
    static ChangedStages by(StageModelEdit edit) {
        return new ChangedStages(
                stage(edit.model(), edit.reading().from() - 1),
                stage(edit.model(), edit.reading().newEnd()));
    }

    /** These stages, the others, and those between them. */
    ChangedStages and(ChangedStages others) {
        return new ChangedStages(Math.min(first, others.first), Math.max(last, others.last));
    }

    /**
     * The indexes of these stages and of all that take from them in any way, and so may have other paths.
     *
     * @param table that all the texts have
     */
    BitSet withDependents(StageTable table) {
        var found = new BitSet();
        var open = new ArrayDeque<Stage>(table.stages().subList(Math.max(0, first), last + 1));
        while (!open.isEmpty()) {
            Stage stage = open.pop();
            if (!found.get(stage.index())) {
                found.set(stage.index());
                table.referencesTo(stage).stream()
                        .filter(reference -> reference.stage() >= 0)
                        .forEach(reference -> open.push(table.stage(reference.stage())));
            }
        }
        return found;
    }

    /** The index of the stage with an element; -1 above the first FROM. */
    private static int stage(StageModel model, int element) {
        Dockerfile dockerfile = model.dockerfile();
        int inside = Math.max(0, Math.min(element, dockerfile.size() - 1));
        return dockerfile.size() == 0
                ? -1
                : model.stageAt(dockerfile.start(inside)).map(Stage::index).orElse(-1);
    }
}
