package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Optional;
import java.util.Set;

/** Go to definition: from a reference to the stage that it names, or that it was meant to name. */
public final class Definition {
    private Definition() {}

    /**
     * Absent where nothing can name a stage, or where the name means something else. A base means the image with its
     * name, even if a later stage has this name, unless that is reported as a mistake.
     *
     * @param officialImages words that mean an image even if a later stage has the name
     */
    public static Optional<Link> find(StageModel model, int offset, Set<String> officialImages) {
        return Subject.at(model, offset)
                .flatMap(subject -> subject.stage()
                        .or(() -> subject.reference()
                                .flatMap(reference -> model.table().meantBy(reference, officialImages)))
                        .map(stage -> subject.linkTo(model, stage)));
    }
}
