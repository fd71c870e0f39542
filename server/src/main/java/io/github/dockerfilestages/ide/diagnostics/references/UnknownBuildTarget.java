package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.rules.GuessedBuild;
import io.github.dockerfilestages.ide.diagnostics.rules.KnownStages;
import io.github.dockerfilestages.ide.diagnostics.rules.NearStage;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A target in a build file that is not a stage of its Dockerfile. If several builds share one value, all of their
 * Dockerfiles must be known and none may have the stage.
 *
 * @param target the target of one of these builds
 * @param near the stage that was probably meant
 */
public record UnknownBuildTarget(BuildTarget target, Optional<NearStage> near, LocatedDiagnostic diagnostic) {
    private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_BUILD_TARGET;

    /**
     * In the order of the text, each with the user's severity. Until all files are read, any file may add to the same
     * builds, so that only probable typing mistakes are reported.
     */
    public static List<UnknownBuildTarget> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        Map<Value, List<BuildTarget>> byValue = project.targetsIn(file.path()).stream()
                .collect(Collectors.groupingBy(target -> target.value(), LinkedHashMap::new, Collectors.toList()));
        return byValue.values().stream()
                .filter(targets -> isUnknown(targets, project))
                .map(targets -> of(targets, project, file))
                .filter(found -> project.isComplete() || found.near().isPresent())
                .flatMap(found -> found.as(settings).stream())
                .sorted(Order.byInt(found -> found.diagnostic.range().start()))
                .toList();
    }

    /** Whether the value names a stage in none of the builds that share it. */
    private static boolean isUnknown(List<BuildTarget> targets, Project project) {
        BuildTarget any = targets.get(0);
        return targets.stream().allMatch(target -> isUnknown(target, project))
                && !project.isLost(any.file(), any.value())
                && !GuessedBuild.isPlaceholder(any.kind(), any.value().text());
    }

    private static boolean isUnknown(BuildTarget target, Project project) {
        boolean isSaid = target.role() == Role.TARGET
                && target.isSure()
                && !target.value().isBlank();
        return isSaid
                && project.dockerfile(target.dockerfile())
                        .filter(KnownStages::areAll)
                        .filter(dockerfile ->
                                target.stageIn(dockerfile.model().table()).isEmpty())
                        .isPresent();
    }

    private static UnknownBuildTarget of(List<BuildTarget> targets, Project project, ProjectBuildFile file) {
        BuildTarget target = targets.get(0);
        Value value = target.value();
        List<ProjectDockerfile> dockerfiles = targets.stream()
                .map(BuildTarget::dockerfile)
                .distinct()
                .flatMap(id -> project.dockerfile(id).stream())
                .toList();
        Optional<NearStage> near = NearStage.of(value.text(), dockerfiles);
        var diagnostic = new LocatedDiagnostic(
                CODE,
                GuessedBuild.severity(target.kind(), CODE.severity()),
                value.range(),
                message(value, near, dockerfiles, file),
                near.map(stage -> stage.related(project, file)).stream().toList());
        return new UnknownBuildTarget(target, near, diagnostic);
    }

    private Optional<UnknownBuildTarget> as(DiagnosticSettings settings) {
        return settings.apply(diagnostic).map(shown -> new UnknownBuildTarget(target, near, shown));
    }

    private static String message(
            Value value, Optional<NearStage> near, List<ProjectDockerfile> dockerfiles, ProjectBuildFile file) {
        List<String> files = dockerfiles.stream()
                .map(dockerfile -> dockerfile.path().relativeTo(file.root()))
                .distinct()
                .toList();
        String problem = "No stage named " + Quoted.word(value.text()) + " in " + Quoted.oneOf(files);
        List<String> names = dockerfiles.stream()
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .filter(Stage::isNamed)
                .map(Stage::name)
                .distinct()
                .toList();
        return near.map(NearStage::stage)
                .map(Stage::name)
                .map(suggestion -> problem + Quoted.question(suggestion))
                .orElseGet(() -> problem
                        + (names.isEmpty() ? "; its stages have no names." : "; it has " + Quoted.allOf(names) + "."));
    }
}
