package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Updates stage indexes when the order of the stages changes. */
public final class Renumbering {
    private Renumbering() {}

    /** @param except instructions that the change already edits */
    static List<TextEdit> edits(StageModel model, StageOrder order, Set<Integer> except) {
        return model.table().references().stream()
                .filter(reference -> isIndex(reference) && !except.contains(reference.instruction()))
                .flatMap(reference -> edit(model, order, reference).stream())
                .toList();
    }

    private static Optional<TextEdit> edit(StageModel model, StageOrder order, Reference reference) {
        int old = reference.resolution().stage().orElseThrow();
        int index = order.of(old);
        return index == old || index < 0
                ? Optional.empty()
                : ReferenceRespelling.edit(model, reference, String.valueOf(index));
    }

    public static boolean isIndex(Reference reference) {
        return reference.resolution().isStage() && reference.index().isPresent();
    }
}
