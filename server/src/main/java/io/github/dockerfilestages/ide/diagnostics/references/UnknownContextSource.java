package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.symbols.Suggestion;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named context that stands for a bake target or a service that does not exist: {@code target:x}, {@code service:x}.
 * The build may be in a file that is not read together with this one, so a name that is similar to no other is only
 * information.
 *
 * @param build the name of the missing build
 * @param near the name that was probably meant
 */
public record UnknownContextSource(Value build, Optional<String> near, LocatedDiagnostic diagnostic) {
    private static final DiagnosticCode CODE = DiagnosticCode.UNKNOWN_BUILD_TARGET;

    /** In the order of the text, each with the user's severity; empty until all files are read. */
    public static List<UnknownContextSource> find(
            Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        if (!project.isComplete() || !areNamesKnown(project, file)) {
            return List.of();
        }
        Set<String> names = project.namedBuildsWith(file.path()).stream()
                .map(build -> build.name().text())
                .collect(Collectors.toSet());
        return file.content().builds().stream()
                .filter(build -> build.kind() == BuildKind.BAKE || build.kind() == BuildKind.COMPOSE)
                .flatMap(build -> build.contexts().stream()
                        .flatMap(context -> context.build().stream()
                                .filter(name -> name.isLiteral() && !names.contains(name.text()))
                                .map(name -> of(build, context, name, names, file))))
                .distinct()
                .flatMap(found -> found.as(settings).stream())
                .sorted(Comparator.comparingInt(
                        found -> found.diagnostic.range().start()))
                .toList();
    }

    /** Whether the names of all builds that may be read together with the file can be read. */
    private static boolean areNamesKnown(Project project, ProjectBuildFile file) {
        Optional<FilePath> folder = file.path().parent();
        return project.buildFiles().stream()
                .filter(other -> other.path().parent().equals(folder))
                .flatMap(other -> other.content().builds().stream())
                .noneMatch(build -> build.kind() == BuildKind.BAKE
                        && build.name().filter(Value::isKnown).isEmpty());
    }

    private static UnknownContextSource of(
            Build build, NamedContext context, Value name, Set<String> names, ProjectBuildFile file) {
        Optional<String> near = Suggestion.word(name.text(), names);
        String noun = context.source().text().startsWith("service:") ? "service" : "target";
        String where = build.kind() == BuildKind.COMPOSE ? "Compose" : "bake";
        String question = near.map(Quoted::question).orElse("");
        var diagnostic = new LocatedDiagnostic(
                CODE,
                near.isPresent() ? CODE.severity() : Severity.INFORMATION,
                name.range(),
                "No " + noun + " of " + file.path().relativeTo(file.root()) + " or the " + where
                        + " files beside it is called " + Quoted.word(name.text()) + question + ".",
                List.of());
        return new UnknownContextSource(name, near, diagnostic);
    }

    private Optional<UnknownContextSource> as(DiagnosticSettings settings) {
        return settings.severity(CODE, diagnostic.severity())
                .map(severity -> new UnknownContextSource(build, near, diagnostic.as(severity)));
    }
}
