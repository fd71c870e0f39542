package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageIndex;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Set;

/** Updates stage indexes when the order of the stages changes. */
public final class Renumbering {
    private Renumbering() {}

    /** @param except instructions that the change already edits */
    static List<TextEdit> edits(StageModel model, StageOrder order, Set<Integer> except) {
        return model.table().references().stream()
                .filter(reference -> isIndex(reference) && !except.contains(reference.instruction()))
                .filter(reference -> order.of(reference.resolution().stage())
                        != reference.resolution().stage())
                .filter(reference -> order.of(reference.resolution().stage()) >= 0)
                .flatMap(reference ->
                        ReferenceRespelling.edit(
                                model,
                                reference,
                                String.valueOf(order.of(reference.resolution().stage())))
                                .stream())
                .toList();
    }

    public static boolean isIndex(Reference reference) {
        return reference.site().isCopy()
                && reference.resolution().isStage()
                && StageIndex.parse(reference.value()).isPresent();
    }
}
