package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.actions.changes.Change;
import io.github.dockerfilestages.ide.actions.changes.Placement;
import io.github.dockerfilestages.ide.actions.changes.Verdict;
import io.github.dockerfilestages.ide.actions.fixes.CreateStage;
import io.github.dockerfilestages.ide.actions.refactorings.NameStage;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.engine.DiagnosedDockerfile;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTarget;
import io.github.dockerfilestages.ide.diagnostics.rules.NearStage;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fixes a build target that names no stage: replaces it with the name of a stage, the nearest first, written as the build
 * file writes its values; gives the last stage that name; or creates the stage.
 */
final class FixTarget {
    /** The number of stages that are offered. */
    private static final int MOST_STAGES = 5;

    private final Project project;
    private final DiagnosticSettings settings;
    private final TriedFix fixes;

    private FixTarget(Project project, DiagnosticSettings settings, TriedFix fixes) {
        this.project = project;
        this.settings = settings;
        this.fixes = fixes;
    }

    /** Fixes for the targets that the range touches ({@link DiagnosticsInRange#nearest}), in the order of the text. */
    static Stream<StageAction> at(
            Project project, ProjectBuildFile file, DiagnosticSettings settings, TextRange range) {
        List<UnknownBuildTarget> all = UnknownBuildTarget.find(project, file, settings);
        Stream<UnknownBuildTarget> here =
                all.stream().filter(unknown -> unknown.diagnostic().range().touches(range));
        TriedFix fixes = TriedFix.of(
                project, file, (edited, changed) -> UnknownBuildTarget.find(edited, changed, settings), all);
        var target = new FixTarget(project, settings, fixes);
        return DiagnosticsInRange.nearest(here, file.text(), range).flatMap(target::of);
    }

    private Stream<StageAction> of(UnknownBuildTarget unknown) {
        return Stream.of(
                        names(unknown).flatMap(name -> change(unknown, name).stream()),
                        nameLast(unknown).stream(),
                        create(unknown).stream())
                .flatMap(actions -> actions);
    }

    /** The names of the stages that can be built, the one that was probably meant first. */
    private Stream<String> names(UnknownBuildTarget unknown) {
        Stream<String> near = unknown.near().map(NearStage::stage).map(Stage::name).stream();
        Stream<String> others = dockerfile(unknown).stream()
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .filter(Stage::isNamed)
                .map(Stage::name);
        return Stream.concat(near, others).distinct().limit(MOST_STAGES);
    }

    private Optional<StageAction> change(UnknownBuildTarget unknown, String name) {
        boolean isNear =
                unknown.near().filter(near -> near.stage().name().equals(name)).isPresent();
        return fixes.changing(unknown.target(), name, unknown.diagnostic())
                .map(action -> isNear ? action : action.ordinary());
    }

    /** Gives the last stage the name, if it has none, and if no other stage was probably meant. */
    private Optional<StageAction> nameLast(UnknownBuildTarget unknown) {
        String title = "Name the last stage '" + name(unknown) + "'";
        return wanted(unknown).filter(known -> unknown.near().isEmpty()).flatMap(known -> {
            Stage last = last(known);
            return NameStage.edit(known.model(), last, name(unknown))
                    .map(edit -> Change.of(title, List.of(edit), last.instruction()))
                    .flatMap(change -> made(unknown, known, change));
        });
    }

    private Optional<StageAction> create(UnknownBuildTarget unknown) {
        return wanted(unknown)
                .flatMap(known -> made(unknown, known, CreateStage.beforeLast(known.model(), name(unknown))));
    }

    /** The action for a change of the Dockerfile, if it changes the meaning of nothing else. */
    private Optional<StageAction> made(UnknownBuildTarget unknown, ProjectDockerfile known, Change change) {
        DiagnosedDockerfile about =
                DiagnosedDockerfile.of(project, known, known.model().parameters(), settings);
        return Verdict.refusalOf(about, change).isPresent()
                ? Optional.empty()
                : Placement.of(about, change)
                        .flatMap(edits -> fixes.of(change.title(), edits, unknown.diagnostic()))
                        .map(StageAction::ordinary);
    }

    /** The Dockerfile, if a stage of it can have the name. */
    private Optional<ProjectDockerfile> wanted(UnknownBuildTarget unknown) {
        String name = name(unknown);
        return dockerfile(unknown).filter(known -> StageName.problem(name).isEmpty() && !StageName.isReserved(name));
    }

    private static String name(UnknownBuildTarget unknown) {
        return StageName.normalized(unknown.target().value().text());
    }

    private static Stage last(ProjectDockerfile dockerfile) {
        List<Stage> stages = dockerfile.model().table().stages();
        return stages.get(stages.size() - 1);
    }

    private Optional<ProjectDockerfile> dockerfile(UnknownBuildTarget unknown) {
        return project.dockerfile(unknown.target().dockerfile());
    }
}
