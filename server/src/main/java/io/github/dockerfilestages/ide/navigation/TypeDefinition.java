package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;

/** Go to type definition: from a stage to the one that it is built FROM. */
public final class TypeDefinition {
    private TypeDefinition() {}

    /** Absent where nothing names a stage, or if that stage is built from an image. */
    public static Optional<Link> find(StageModel model, int offset) {
        return Subject.at(model, offset)
                .flatMap(subject ->
                        subject.stage().flatMap(model.table()::baseStage).map(base -> subject.linkTo(model, base)));
    }
}
