package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic.LocatedRelated;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic.OtherFile;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.KnownStages;
import io.github.dockerfilestages.ide.diagnostics.rules.NearStage;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.BuildTarget.Role;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "foo|bar|baz|qux|foobar|example|((my|your|some|the|a)[-_]?)?(build[-_]?)?(stage|target)([-_]?name)?");

    /**
     * In the order of the text, each with the user's severity. Empty until all files are read, because any file may add
     * to the same builds.
     */
    public static List<UnknownBuildTarget> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        if (!project.isComplete()) {
            return List.of();
        }
        Map<Value, List<BuildTarget>> byValue = project.targetsIn(file.path()).stream()
                .collect(Collectors.groupingBy(target -> target.value(), LinkedHashMap::new, Collectors.toList()));
        return byValue.values().stream()
                .filter(targets -> isUnknown(targets, project))
                .map(targets -> of(targets, project, file))
                .flatMap(found -> found.as(settings).stream())
                .sorted(Comparator.comparingInt(
                        found -> found.diagnostic.range().start()))
                .toList();
    }

    /** Whether the value names a stage in none of the builds that share it. */
    private static boolean isUnknown(List<BuildTarget> targets, Project project) {
        BuildTarget any = targets.get(0);
        return targets.stream().allMatch(target -> isUnknown(target, project))
                && !project.isLost(any.file(), any.value())
                && !(isGuess(any.kind()) && isPlaceholder(any.value().text()));
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

    /**
     * Whether a word is a placeholder of an example: in capitals, with characters that no name has, or a usual one such
     * as {@code foo}.
     */
    private static boolean isPlaceholder(String word) {
        boolean isNumber = word.chars().allMatch(Character::isDigit);
        boolean isInCapitals = word.chars().noneMatch(Character::isLowerCase);
        return !isNumber
                && (isInCapitals
                        || !StageName.isParsed(word)
                        || PLACEHOLDER.matcher(word).matches());
    }

    /** Whether the path of the Dockerfile depends on the folder in which a command is run. */
    private static boolean isGuess(Build.BuildKind kind) {
        return switch (kind) {
            case BAKE, COMPOSE, GITHUB, DEVCONTAINER, SKAFFOLD, WERF, OKTETO, FLY, TERRAFORM, DOTNET -> false;
            default -> true;
        };
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
                isGuess(target.kind()) ? Severity.INFORMATION : CODE.severity(),
                value.range(),
                message(value, near, dockerfiles, file),
                near.map(stage -> related(stage, project, file)).stream().toList());
        return new UnknownBuildTarget(target, near, diagnostic);
    }

    private Optional<UnknownBuildTarget> as(DiagnosticSettings settings) {
        return settings.severity(CODE, diagnostic.severity())
                .map(severity -> new UnknownBuildTarget(target, near, diagnostic.as(severity)));
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

    private static LocatedRelated related(NearStage near, Project project, ProjectBuildFile file) {
        ProjectDockerfile dockerfile = near.dockerfile();
        TextRange range = dockerfile.toFile(dockerfile.model().nameRange(near.stage()));
        String message = "a stage of a similar name";
        if (dockerfile.path().equals(file.path())) {
            return new LocatedRelated(range, message);
        }
        SourceText text = project.buildFile(dockerfile.path())
                .filter(writer -> dockerfile.id().isInline())
                .map(ProjectBuildFile::text)
                .orElse(dockerfile.model().text());
        return new LocatedRelated(Optional.of(new OtherFile(dockerfile.path(), text)), range, message);
    }
}
