package io.github.dockerfilestages.ide.actions.refactorings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.ReferenceRespelling;
import io.github.dockerfilestages.ide.actions.changes.StageBlock;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a stage for what COPY or mounts name, and lets them refer to it. */
final class NewStage {
    private NewStage() {}

    static Optional<Change> of(StageModel model, List<Reference> references, String base, String name) {
        return of(model, references, base, name, List.of());
    }

    /**
     * @param references those that will name the new stage; it is inserted before the first stage that contains one
     * @param declarations the words of the ARGs that the base needs before the first FROM
     */
    static Optional<Change> of(
            StageModel model, List<Reference> references, String base, String name, List<String> declarations) {
        int first = references.stream().mapToInt(Reference::stage).min().orElse(-1);
        if (first < 0) {
            return Optional.empty();
        }
        var edits = new ArrayList<TextEdit>(inserted(model, model.table().stage(first), base, name, declarations));
        references.forEach(
                reference -> ReferenceRespelling.edit(model, reference, name).ifPresent(edits::add));
        String title = "Extract image '" + base + "' into new stage '" + name + "'"
                + (declarations.isEmpty() ? "" : " and declare its ARG");
        return Optional.of(Change.of(title, List.copyOf(edits))
                .meaning(references.stream().map(Reference::instruction).collect(toUnmodifiableSet()))
                .declaring(declarations.size())
                .with(StageOrder.withNew(first), model));
    }

    /** One edit if the stage is inserted before the first FROM: two edits must not have the same position. */
    private static List<TextEdit> inserted(
            StageModel model, Stage before, String base, String name, List<String> declarations) {
        var block = new StageBlock(model, before);
        TextEdit stage = block.insertBefore(base, name);
        if (declarations.isEmpty()) {
            return List.of(stage);
        }
        TextEdit head = new StageBlock(model, model.table().stage(0)).insertArguments(declarations);
        return before.index() == 0
                ? List.of(new TextEdit(head.range(), head.newText() + stage.newText()))
                : List.of(head, stage);
    }
}
