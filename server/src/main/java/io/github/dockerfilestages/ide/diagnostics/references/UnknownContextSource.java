package io.github.dockerfilestages.ide.diagnostics.references;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.diagnostics.rules.Quoted;
import io.github.dockerfilestages.ide.wording.FileWording;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.NamedBuild;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The key of a compose file that adds the services of other files. */
    private static final Pattern INCLUDE = Pattern.compile("^include[ \\t]*:", Pattern.MULTILINE);

    /** In the order of the text, each with the user's severity; empty until all files are read. */
    public static List<UnknownContextSource> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        if (!project.isComplete() || !hasContexts(file) || !areNamesKnown(project, file)) {
            return List.of();
        }
        List<NamedBuild> all = project.namedBuildsWith(file.path());
        Set<String> services = names(all.stream().filter(build -> build.kind() == BuildKind.COMPOSE));
        Set<String> targets = names(all.stream());
        return file.content().builds().stream()
                .filter(build -> build.kind() == BuildKind.BAKE || build.kind() == BuildKind.COMPOSE)
                .flatMap(build -> build.contexts().stream()
                        .flatMap(context -> of(context, context.isOfService() ? services : targets, file).stream()))
                .distinct()
                .flatMap(found -> found.as(settings).stream())
                .sorted(Order.byInt(found -> found.diagnostic.range().start()))
                .toList();
    }

    /** Most build files have none, and need no look at the others. */
    private static boolean hasContexts(ProjectBuildFile file) {
        return file.content().builds().stream()
                .anyMatch(build -> !build.contexts().isEmpty());
    }

    /** Whether the names of all builds that may be read together with the file can be read. */
    private static boolean areNamesKnown(Project project, ProjectBuildFile file) {
        Optional<FilePath> folder = file.path().parent();
        return project.files()
                .filter(other -> other.path().parent().equals(folder))
                .filter(ProjectBuildFile.class::isInstance)
                .map(ProjectBuildFile.class::cast)
                .allMatch(UnknownContextSource::areNamesKnown);
    }

    private static boolean areNamesKnown(ProjectBuildFile file) {
        List<Build> builds = file.content().builds();
        boolean isCompose = builds.stream().anyMatch(build -> build.kind() == BuildKind.COMPOSE);
        boolean hasOthers = isCompose && INCLUDE.matcher(file.text().content()).find();
        return !hasOthers
                && builds.stream()
                        .noneMatch(build -> build.kind() == BuildKind.BAKE
                                && build.name().filter(Value::isKnown).isEmpty());
    }

    private static Set<String> names(Stream<NamedBuild> builds) {
        return builds.map(build -> build.name().text()).collect(Collectors.toSet());
    }

    private static Optional<UnknownContextSource> of(NamedContext context, Set<String> names, ProjectBuildFile file) {
        return context.build()
                .filter(name -> name.isLiteral() && !names.contains(name.text()))
                .map(name -> of(context, name, names, file));
    }

    private static UnknownContextSource of(NamedContext context, Value name, Set<String> names, ProjectBuildFile file) {
        Optional<String> near = Suggestion.word(name.text(), names);
        String noun = FileWording.noun(context.isOfService() ? BuildKind.COMPOSE : BuildKind.BAKE);
        String problem = "No " + noun + " named " + Quoted.word(name.text()) + " in "
                + file.path().relativeTo(file.root());
        var diagnostic = new LocatedDiagnostic(
                CODE,
                near.isPresent() ? CODE.severity() : Severity.INFORMATION,
                name.range(),
                problem + near.map(Quoted::question).orElse(" or the files that are read with it."),
                List.of());
        return new UnknownContextSource(name, near, diagnostic);
    }

    private Optional<UnknownContextSource> as(DiagnosticSettings settings) {
        return settings.apply(diagnostic).map(shown -> new UnknownContextSource(build, near, shown));
    }
}
