package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.Link;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.stream.Stream;

/** Go to implementation: from a stage to those that are built FROM it. */
public final class Implementation {
    private Implementation() {}

    /** In the order of the file; only direct children. */
    public static List<Link> find(StageModel model, int offset) {
        return Subject.at(model, offset).stream()
                .flatMap(subject -> subject.stage().stream()
                        .flatMap(stage -> children(model, stage))
                        .map(child -> subject.linkTo(model, child)))
                .toList();
    }

    private static Stream<Stage> children(StageModel model, Stage stage) {
        return model.table().referencesTo(stage).stream()
                .filter(reference -> reference.site() == ReferenceKind.FROM)
                .map(Reference::stage)
                .map(model.table()::stage);
    }
}
