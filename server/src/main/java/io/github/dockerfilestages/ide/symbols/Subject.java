package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * What a caret is on, as far as stages go.
 *
 * @param range the alias, or the name as spelled in the reference
 * @param reference absent on an alias
 * @param stage the stage that is declared here or referred to; absent when the reference is to something else
 */
public record Subject(TextRange range, Optional<Reference> reference, Optional<Stage> stage) {

    /** Absent where neither an alias nor a reference is. */
    public static Optional<Subject> at(StageModel model, int offset) {
        return model.referenceAt(offset)
                .map(reference -> new Subject(
                        model.range(reference),
                        Optional.of(reference),
                        model.table().target(reference)))
                .or(() -> model.aliasAt(offset)
                        .map(stage -> new Subject(model.nameRange(stage), Optional.empty(), Optional.of(stage))));
    }

    /** The way from here to a stage. */
    public Link linkTo(StageModel model, Stage target) {
        return new Link(range, model.nameRange(target), model.range(target));
    }
}
