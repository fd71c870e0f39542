package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;

/**
 * The stages whose text may differ between two texts with the same table of stages.
 *
 * @param first the index of the first one
 * @param last the index of the last one; smaller than the first if none differs
 */
record ChangedStages(int first, int last) {

    /** An edit keeps the elements that it does not touch, so that comparing their identity finds the others. */
    static ChangedStages between(StageModel before, StageModel after) {
        Dockerfile old = before.dockerfile();
        Dockerfile renewed = after.dockerfile();
        int shorter = Math.min(old.size(), renewed.size());
        int same = 0;
        while (same < shorter && old.element(same) == renewed.element(same)) {
            same++;
        }
        if (same == old.size() && same == renewed.size()) {
            return new ChangedStages(0, -1);
        }
        int end = 0;
        while (end < shorter - same && old.element(old.size() - 1 - end) == renewed.element(renewed.size() - 1 - end)) {
            end++;
        }
        // The elements around the edit are counted too: something may have been removed between them.
        return new ChangedStages(stage(after, same - 1), stage(after, renewed.size() - end));
    }

    boolean contains(Stage stage) {
        return first <= stage.index() && stage.index() <= last;
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
