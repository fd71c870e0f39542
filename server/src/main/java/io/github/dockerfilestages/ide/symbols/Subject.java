package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.Optional;

/**
 * The stage name at a cursor.
 *
 * @param range the alias, or the name as the reference spells it
 * @param reference absent on an alias
 * @param stage the stage that is declared or referred to; absent if the reference is to something else
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
}
