package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.GuessedBuild;
import io.github.dockerfilestages.ide.diagnostics.rules.ImageWord;
import io.github.dockerfilestages.ide.diagnostics.rules.KnownStages;
import io.github.dockerfilestages.ide.diagnostics.rules.NearStage;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.PassedArgument;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.ImageReference;
import io.github.dockerfilestages.stages.SelectedBase;
import io.github.dockerfilestages.stages.SelectedBase.Frame;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The value of a build argument with which a FROM names no stage: a typing mistake in the name of one, or a word that is
 * no image either. It is judged as the FROM would be with the value in it. A value that can be an image is right.
 *
 * @param target the value in one of the builds that share it; it is a problem in each of them
 * @param values the values with which the FROM names a stage, the one that was probably meant first
 * @param near the stage that was probably meant
 */
public record UnknownStageInArgument(
        BuildTarget target, List<String> values, Optional<NearStage> near, LocatedDiagnostic diagnostic) {
    private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_STAGE_IN_ARGUMENT;

    /** A value that no argument needs to have, with which a base is an image. */
    private static final String ANY_WORD = "x";

    /**
     * In the order of the text, each with the user's severity. Until all files are read, any file may add to the same
     * builds, so that only probable typing mistakes are reported.
     */
    public static List<UnknownStageInArgument> find(
            Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        Map<Value, List<BuildTarget>> byValue = project.targetsIn(file.path()).stream()
                .filter(target -> target.role() == Role.ARGUMENT)
                .collect(Collectors.groupingBy(target -> target.value(), LinkedHashMap::new, Collectors.toList()));
        return byValue.values().stream()
                .flatMap(targets -> of(targets, project, file, settings).stream())
                .filter(found -> project.isComplete() || found.near().isPresent())
                .flatMap(found -> found.as(settings).stream())
                .sorted(Order.byInt(found -> found.diagnostic.range().start()))
                .toList();
    }

    /** Absent if the value is right in one of the builds, or if that is not known. */
    private static Optional<UnknownStageInArgument> of(
            List<BuildTarget> targets, Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        List<UnknownStageInArgument> found = targets.stream()
                .flatMap(target -> of(target, project, file, settings).stream())
                .toList();
        return found.size() == targets.size() ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<UnknownStageInArgument> of(
            BuildTarget target, Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        boolean isSaid = target.isSure()
                && !target.value().isBlank()
                && !GuessedBuild.isPlaceholder(target.kind(), target.value().text())
                && !project.isLost(target.file(), target.value());
        return project.dockerfile(target.dockerfile())
                .filter(dockerfile -> isSaid && KnownStages.areAll(dockerfile) && areOthersKnown(target, dockerfile))
                .flatMap(dockerfile -> target.bases(dockerfile.model().table()).stream()
                        .flatMap(base -> new Judgement(target, base, dockerfile, project, file).of(settings).stream())
                        .findFirst());
    }

    /** Whether all arguments are literals that the build passes and on which a FROM depends. */
    private static boolean areOthersKnown(BuildTarget target, ProjectDockerfile dockerfile) {
        Set<String> selecting = dockerfile.model().table().selection().arguments();
        return target.argument().map(PassedArgument::all).orElse(List.of()).stream()
                .filter(other -> selecting.contains(other.name()))
                .allMatch(other -> other.value().filter(Value::isLiteral).isPresent());
    }

    private Optional<UnknownStageInArgument> as(DiagnosticSettings settings) {
        return settings.apply(diagnostic).map(shown -> new UnknownStageInArgument(target, values, near, shown));
    }

    /** One base with the value in it. */
    private record Judgement(
            BuildTarget target,
            SelectedBase base,
            ProjectDockerfile dockerfile,
            Project project,
            ProjectBuildFile file) {

        Optional<UnknownStageInArgument> of(DiagnosticSettings settings) {
            return base.stage().isPresent() || isContext()
                    ? Optional.empty()
                    : base.frame().flatMap(frame -> of(frame, settings));
        }

        private Optional<UnknownStageInArgument> of(Frame frame, DiagnosticSettings settings) {
            Map<String, Stage> byValue = new LinkedHashMap<>();
            table().stages().subList(0, base.from().index()).stream()
                    .filter(Stage::isNamed)
                    .forEach(stage -> frame.valueFor(stage.name()).ifPresent(value -> byValue.put(value, stage)));
            Set<String> names = byValue.values().stream().map(Stage::name).collect(Collectors.toSet());
            Optional<NearStage> near = Suggestion.word(StageName.normalized(base.text()), names)
                    .flatMap(name -> byValue.values().stream()
                            .filter(stage -> stage.name().equals(name))
                            .findFirst())
                    .map(stage -> new NearStage(dockerfile, stage));
            boolean isImpossible = !ImageReference.isValid(base.text()) && ImageReference.isValid(frame.with(ANY_WORD));
            boolean isDoubtful = near.isPresent()
                    && ImageWord.isBare(base.text())
                    && !settings.officialImages().contains(base.text());
            return isImpossible || isDoubtful
                    ? Optional.of(new UnknownStageInArgument(
                            target,
                            values(near, byValue),
                            near,
                            diagnostic(near, isImpossible ? Severity.ERROR : CODE.severity())))
                    : Optional.empty();
        }

        private static List<String> values(Optional<NearStage> near, Map<String, Stage> byValue) {
            Stream<String> first = byValue.keySet().stream()
                    .filter(value -> near.map(NearStage::stage)
                            .filter(Optional.ofNullable(byValue.get(value)).orElseThrow()::equals)
                            .isPresent());
            return Stream.concat(first, byValue.keySet().stream()).distinct().toList();
        }

        /** An error means that the value cannot even be an image. */
        private LocatedDiagnostic diagnostic(Optional<NearStage> near, Severity severity) {
            return new LocatedDiagnostic(
                    CODE,
                    GuessedBuild.severity(target.kind(), severity),
                    target.value().range(),
                    message(near, severity),
                    near.map(stage -> stage.related(project, file)).stream().toList());
        }

        private String message(Optional<NearStage> near, Severity severity) {
            String path = dockerfile.path().relativeTo(file.root());
            String question = near.map(NearStage::stage)
                    .map(Stage::name)
                    .map(Quoted::question)
                    .orElse(".");
            String from = Quoted.word(
                    "FROM " + base.from().base().orElseThrow().word().value());
            String outcome = severity == Severity.ERROR
                    ? "It is not a valid image name either, so " + from + " fails."
                    : from + " would pull the image docker.io/library/" + base.text() + ".";
            return "No stage named " + Quoted.word(base.text()) + " in " + Quoted.word(path) + question + " " + outcome;
        }

        private boolean isContext() {
            var contexts = new HashSet<>(table().parameters().namedContexts());
            contexts.addAll(project.use(dockerfile.id()).contextNames());
            return contexts.contains(base.text());
        }

        private StageTable table() {
            return dockerfile.model().table();
        }
    }
}
