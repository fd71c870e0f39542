package io.github.dockerfilestages.ide.actions.refactorings;

import io.github.dockerfilestages.ide.actions.changes.ActionRequest;
import io.github.dockerfilestages.ide.diagnostics.ProjectKnowledge;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What needs a stage, in its own file or in a build of it, so that it cannot be removed. */
final class StageUse {
    private StageUse() {}

    /** The first use outside of some stages, as a sentence; absent if there is none. */
    static Optional<String> of(ActionRequest request, Stage stage, Set<Integer> except) {
        Optional<Reference> user = request.table().referencesTo(stage).stream()
                .filter(reference -> !except.contains(reference.stage()) || reference.kind() == ReferenceKind.ARG)
                .findFirst();
        return user.map(reference -> sentence(request, reference))
                .or(() -> request.table().stages().stream()
                        .filter(other -> !except.contains(other.index()))
                        .filter(other -> other.base()
                                .flatMap(base -> base.pattern())
                                .filter(pattern -> pattern.matches(stage.name()))
                                .isPresent())
                        .findFirst()
                        .map(other -> "FROM on line "
                                + StageWording.line(
                                        request.model(), request.model().keywordRange(other.instruction()))
                                + " has a variable and may name this stage."));
    }

    /** Why a build that names no target needs a stage; absent if it is not the last one. */
    static Optional<String> byDefault(StageTable table, Stage stage) {
        return isLast(table, stage)
                ? Optional.of("This is the last stage, which BuildKit builds when no target is named.")
                : Optional.empty();
    }

    static boolean isLast(StageTable table, Stage stage) {
        return stage.index() == table.stages().size() - 1;
    }

    /** The first use other than as the base of a stage, as a sentence; absent if there is none. */
    static Optional<String> besideFrom(ActionRequest request, Stage stage) {
        return request.table().referencesTo(stage).stream()
                .filter(reference -> reference.kind() != ReferenceKind.FROM)
                .findFirst()
                .map(reference -> sentence(request, reference));
    }

    private static String sentence(ActionRequest request, Reference reference) {
        return "Line " + StageWording.line(request.model(), reference) + " refers to this stage.";
    }

    /** Why a build needs a stage, or may need it, although its file does not; absent if no build does. */
    static Optional<String> byBuilds(ActionRequest request, Stage stage) {
        ProjectKnowledge known = request.about().diagnosis().settings().surroundings();
        if (!known.isComplete()) {
            return Optional.of("Not all files are read yet; one of them may build this stage.");
        }
        return known.targets().contains(stage.name()) ? Optional.of(named(request, stage)) : unknown(request, known);
    }

    private static String named(ActionRequest request, Stage stage) {
        Project project = request.about().project();
        return targets(request)
                .filter(target -> target.value().isKnown()
                        && StageName.normalized(target.value().text()).equals(stage.name()))
                .findFirst()
                .map(target -> FileWording.capitalized(FileWording.describe(project, target)) + " names this stage.")
                .orElse("Another file names '" + StageWording.cut(stage.name()) + "', which may be this stage.");
    }

    private static Optional<String> unknown(ActionRequest request, ProjectKnowledge known) {
        Project project = request.about().project();
        return targets(request)
                .filter(target -> target.role() == BuildTarget.Role.TARGET
                        && !target.value().isLiteral())
                .findFirst()
                .map(target -> "The build target on line " + FileWording.line(project, target) + " of "
                        + FileWording.name(project, target.file()) + " is a variable and may name this stage.")
                .or(() -> Optional.of("A build target that is not known may name this stage.")
                        .filter(sentence -> known.hasUnknownTarget()));
    }

    private static Stream<BuildTarget> targets(ActionRequest request) {
        return request.about().project().use(request.about().dockerfile().id()).targets().stream();
    }
}
