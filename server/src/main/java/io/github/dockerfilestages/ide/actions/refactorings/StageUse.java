package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** What in its own file needs a stage, so that it cannot be removed. */
final class StageUse {
    private StageUse() {}

    /** The first use outside of another stage, as a sentence; absent if there is none. */
    static Optional<String> of(ActionRequest request, Stage stage, int except) {
        Optional<Reference> user = request.table().referencesTo(stage).stream()
                .filter(reference -> reference.stage() != except || reference.site() == ReferenceKind.ARG)
                .findFirst();
        boolean isPart = request.table().stages().stream()
                .flatMap(other -> other.base().stream())
                .flatMap(base -> base.pattern().stream())
                .anyMatch(pattern -> pattern.matches(stage.name()));
        return user.map(reference -> "Line " + line(request.model(), reference) + " refers to this stage.")
                .or(() -> Optional.of("A FROM may be built from this stage.").filter(sentence -> isPart));
    }

    private static int line(StageModel model, Reference reference) {
        return model.text().lineNumber(model.range(reference).start());
    }
}
