package io.github.dockerfilestages.ide;

import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;

/** Go to definition: from a reference, right or wrong, to the stage it names or was meant to name. */
public final class Definition {
    private Definition() {}

    /** Absent where nothing is that could name a stage, and when it means something else. */
    public static Optional<Link> find(StageModel model, int offset) {
        return Subject.at(model, offset)
                .flatMap(subject -> subject.stage()
                        .or(() -> subject.reference().flatMap(model.table()::meantBy))
                        .map(stage -> subject.linkTo(model, stage)));
    }
}
