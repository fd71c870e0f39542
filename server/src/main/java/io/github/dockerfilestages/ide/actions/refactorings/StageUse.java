package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;
import java.util.Set;

/** What in its own file needs a stage, so that it cannot be removed. */
final class StageUse {
    private StageUse() {}

    /** The first use outside of some stages, as a sentence; absent if there is none. */
    static Optional<String> of(ActionRequest request, Stage stage, Set<Integer> except) {
        Optional<Reference> user = request.table().referencesTo(stage).stream()
                .filter(reference -> !except.contains(reference.stage()) || reference.site() == ReferenceKind.ARG)
                .findFirst();
        boolean isPart = request.table().stages().stream()
                .filter(other -> !except.contains(other.index()))
                .flatMap(other -> other.base().stream())
                .flatMap(base -> base.pattern().stream())
                .anyMatch(pattern -> pattern.matches(stage.name()));
        return user.map(reference -> sentence(request, reference))
                .or(() -> Optional.of("A FROM may be built from this stage.").filter(sentence -> isPart));
    }

    /** The first use other than as the base of a stage, as a sentence; absent if there is none. */
    static Optional<String> besideFrom(ActionRequest request, Stage stage) {
        return request.table().referencesTo(stage).stream()
                .filter(reference -> reference.site() != ReferenceKind.FROM)
                .findFirst()
                .map(reference -> sentence(request, reference));
    }

    private static String sentence(ActionRequest request, Reference reference) {
        return "Line " + line(request.model(), reference) + " refers to this stage.";
    }

    /** Why a build needs a stage although its file does not; absent if it does not, or if that is not known. */
    static Optional<String> byBuilds(ActionRequest request, Stage stage) {
        ProjectKnowledge known = request.about().diagnosis().settings().surroundings();
        if (known.hasUnknownTarget() || !known.isComplete()) {
            return Optional.of("A build file may name this stage as its target.");
        }
        return Optional.of("A build file names this stage as its target.")
                .filter(sentence -> known.targets().contains(stage.name()));
    }

    private static int line(StageModel model, Reference reference) {
        return model.text().lineNumber(model.range(reference).start());
    }
}
