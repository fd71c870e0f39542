package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import java.util.Set;

/** Go to definition: from a reference, right or wrong, to the stage it names or was meant to name. */
public final class Definition {
    private Definition() {}

    /**
     * Absent where nothing is that could name a stage, and when it means something else: a base is the image that it names,
     * even if a later stage has the name, unless that is reported as a mistake.
     *
     * @param officialImages words that mean an image though a later stage has the name
     */
    public static Optional<Link> find(StageModel model, int offset, Set<String> officialImages) {
        return Subject.at(model, offset)
                .flatMap(subject -> subject.stage()
                        .or(() -> subject.reference()
                                .flatMap(reference -> model.table().meantBy(reference, officialImages)))
                        .map(stage -> subject.linkTo(model, stage)));
    }
}
