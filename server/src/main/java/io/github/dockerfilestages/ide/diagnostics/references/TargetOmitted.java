package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.rules.KnownStages;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.NamedBuild;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bake target or service that has the name of a stage but no target, so that it builds the last stage instead. That is
 * fine if the last stage has no name and only adds to the stage.
 *
 * @param stage the one with the name of the build
 */
public record TargetOmitted(NamedBuild build, Stage stage, LocatedDiagnostic diagnostic) {
    private static final DiagnosticCode CODE = DiagnosticCode.TARGET_OMITTED;

    /** Bake builds the target of this name if the user names none. */
    private static final String DEFAULT = "default";

    /** In the order of the text, each with the user's severity; empty until all files are read. */
    public static List<TargetOmitted> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        if (!project.isComplete() || settings.severity(CODE, CODE.severity()).isEmpty()) {
            return List.of();
        }
        List<NamedBuild> builds = project.namedBuildsWith(file.path());
        Set<String> targets = targeted(builds, file, BuildKind.BAKE);
        Set<String> services = targeted(builds, file, BuildKind.COMPOSE);
        return builds.stream()
                .filter(build -> build.file().equals(file.path()) && isCandidate(build))
                .filter(build -> !(build.kind() == BuildKind.BAKE ? targets : services)
                        .contains(build.name().text()))
                .flatMap(build -> of(build, project).stream())
                .flatMap(found -> found.as(settings).stream())
                .distinct()
                .sorted(Order.byInt(found -> found.diagnostic.range().start()))
                .toList();
    }

    private static boolean isCandidate(NamedBuild build) {
        Value name = build.name();
        return (build.kind() == BuildKind.BAKE || build.kind() == BuildKind.COMPOSE)
                && name.isLiteral()
                && !name.text().equals(DEFAULT);
    }

    /** The names of the builds of a kind that have a target, perhaps in another file or still to be written. */
    private static Set<String> targeted(List<NamedBuild> builds, ProjectBuildFile file, BuildKind kind) {
        Stream<Value> known = builds.stream()
                .filter(build -> build.kind() == kind && build.target().isPresent())
                .map(NamedBuild::name);
        Stream<Value> written = file.content().builds().stream()
                .filter(build -> build.kind() == kind && build.target().isPresent())
                .flatMap(build -> build.name().stream());
        return Stream.concat(known, written).map(Value::text).collect(Collectors.toSet());
    }

    private static Optional<TargetOmitted> of(NamedBuild build, Project project) {
        return build.dockerfile()
                .flatMap(id -> project.dockerfile(id))
                .filter(KnownStages::areAll)
                .flatMap(dockerfile -> of(build, dockerfile, project));
    }

    private static Optional<TargetOmitted> of(NamedBuild build, ProjectDockerfile dockerfile, Project project) {
        StageTable table = dockerfile.model().table();
        Stage last = table.stages().get(table.stages().size() - 1);
        return table.lastNamed(build.name().text())
                .filter(stage -> stage.name().equals(build.name().text()) && stage.index() != last.index())
                .filter(stage -> last.isNamed() || !isBuiltFrom(last, stage, table))
                .map(stage -> new TargetOmitted(
                        build,
                        stage,
                        new LocatedDiagnostic(
                                CODE,
                                CODE.severity(),
                                build.name().range(),
                                message(build, dockerfile, last, project),
                                List.of())));
    }

    /** Whether a stage is the base of another one, or the base of its base. */
    private static boolean isBuiltFrom(Stage last, Stage stage, StageTable table) {
        Optional<Stage> base = table.baseStage(last);
        while (base.isPresent() && !base.get().equals(stage)) {
            base = table.baseStage(base.get());
        }
        return base.isPresent();
    }

    private static String message(NamedBuild build, ProjectDockerfile dockerfile, Stage last, Project project) {
        String noun = FileWording.capitalized(FileWording.noun(build.kind())) + " ";
        String name = Quoted.word(build.name().text());
        String file = FileWording.name(project, dockerfile.path());
        return noun + name + " has no target, so it builds the last " + Quoted.stage(last) + " of " + file
                + ", not stage " + name + ".";
    }

    private Optional<TargetOmitted> as(DiagnosticSettings settings) {
        return settings.apply(diagnostic).map(shown -> new TargetOmitted(build, stage, shown));
    }
}
