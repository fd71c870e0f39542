package io.github.dockerfilestages.ide.actions;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stage that is built from what COPY or mounts name, and referred to by them in its place. */
final class NewStage {
    private NewStage() {}

    /** @param references those that come to name the new stage; it stands in front of the first stage that holds one */
    static Optional<Change> of(StageModel model, List<Reference> references, String base, String name) {
        int first = references.stream().mapToInt(Reference::stage).min().orElse(-1);
        if (first < 0) {
            return Optional.empty();
        }
        var edits = new ArrayList<TextEdit>();
        edits.add(new StageBlock(model, model.table().stage(first)).insertBefore(base, name));
        references.forEach(reference -> Respelling.edit(model, reference, name).ifPresent(edits::add));
        String title = "Make '" + base + "' the stage '" + name + "'";
        return Optional.of(Change.of(title, List.copyOf(edits))
                .meaning(references.stream().map(Reference::instruction).collect(toUnmodifiableSet()))
                .with(StageOrder.withNew(first), model));
    }
}
