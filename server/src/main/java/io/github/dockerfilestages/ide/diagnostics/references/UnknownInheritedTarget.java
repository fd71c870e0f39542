package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.KnownStages;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.NamedBuild;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A build that takes over a target from a build that it is merged with, although its own Dockerfile has no such stage.
 * Which files are merged is certain only for an override file; for others it depends on the command of the user.
 *
 * <p>A target that is a stage of no Dockerfile is reported where it is written ({@link UnknownBuildTarget}).
 */
public final class UnknownInheritedTarget {
    private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_BUILD_TARGET;
    private static final String OVERRIDE = ".override.";

    private UnknownInheritedTarget() {}

    /** In the order of the text, each with the user's severity; empty until all files are read. */
    public static List<LocatedDiagnostic> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        if (!project.isComplete()) {
            return List.of();
        }
        Map<TextRange, List<NamedBuild>> byName = project.namedBuildsWith(file.path()).stream()
                .filter(build -> build.file().equals(file.path()))
                .collect(Collectors.groupingBy(build -> build.name().range(), LinkedHashMap::new, Collectors.toList()));
        return byName.values().stream()
                .filter(ways -> ways.stream().allMatch(build -> isUnknown(build, project)))
                .map(ways -> diagnostic(ways.get(0), project, file))
                .flatMap(found -> settings.apply(found).stream())
                .sorted(Order.byInt(found -> found.range().start()))
                .toList();
    }

    private static boolean isUnknown(NamedBuild build, Project project) {
        return build.target().filter(Value::isLiteral).isPresent()
                && build.inheritedFrom()
                        .filter(from -> !from.equals(build.file()))
                        .isPresent()
                && dockerfile(build, project)
                        .filter(KnownStages::areAll)
                        .filter(known -> build.stageIn(known.model().table()).isEmpty())
                        .isPresent()
                && isKnownElsewhere(build, project);
    }

    /** Whether the target is a stage for another build. */
    private static boolean isKnownElsewhere(NamedBuild build, Project project) {
        return build.inheritedFrom().stream()
                .flatMap(from -> project.targetsIn(from).stream())
                .filter(target -> build.target().equals(Optional.of(target.value())))
                .anyMatch(target -> project.dockerfile(target.dockerfile())
                        .flatMap(other -> target.stageIn(other.model().table()))
                        .isPresent());
    }

    private static Optional<ProjectDockerfile> dockerfile(NamedBuild build, Project project) {
        return build.dockerfile().flatMap(id -> project.dockerfile(id));
    }

    private static LocatedDiagnostic diagnostic(NamedBuild build, Project project, ProjectBuildFile file) {
        boolean isCertain = file.path().name().contains(OVERRIDE);
        String noun = FileWording.capitalized(FileWording.noun(build.kind())) + " ";
        String message = noun + Quoted.word(build.name().text()) + " takes the target "
                + Quoted.word(build.target().map(Value::text).orElse("")) + " of "
                + build.inheritedFrom().map(from -> shown(from, file)).orElse("another file") + ", but "
                + dockerfile(build, project)
                        .map(known -> shown(known.path(), file))
                        .orElse("its Dockerfile")
                + " has no such stage.";
        return new LocatedDiagnostic(
                CODE,
                isCertain ? CODE.severity() : Severity.INFORMATION,
                build.name().range(),
                message,
                List.of());
    }

    private static String shown(FilePath path, ProjectBuildFile file) {
        return path.relativeTo(file.root());
    }
}
