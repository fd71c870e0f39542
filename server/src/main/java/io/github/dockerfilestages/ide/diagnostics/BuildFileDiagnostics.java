package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.ide.diagnostics.Diagnostic.Related;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is wrong with the stage names in a build file. */
public final class BuildFileDiagnostics {
    private BuildFileDiagnostics() {}

    /** In the order of the text, each with the severity that the user wants; those of Dockerfiles inside it among them. */
    public static List<Diagnostic> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        Stream<Diagnostic> targets = UnknownBuildTarget.find(project, file).stream()
                .map(UnknownBuildTarget::diagnostic)
                .flatMap(found -> settings.severity(found.code(), found.severity()).map(found::as).stream());
        Stream<Diagnostic> inside = file.inlines().stream().flatMap(inline -> inside(project, inline, settings));
        return Stream.concat(targets, inside)
                .sorted(Comparator.comparingInt(found -> found.range().start()))
                .toList();
    }

    private static Stream<Diagnostic> inside(Project project, ProjectDockerfile inline, DiagnosticSettings settings) {
        StageModel model = inline.model();
        return Diagnosis.of(model, settings)
                .in(project, inline.id(), model.parameters(), settings)
                .diagnostics()
                .stream()
                .map(found -> placed(found, inline));
    }

    /** A finding with ranges of the file that the Dockerfile stands in. */
    private static Diagnostic placed(Diagnostic found, ProjectDockerfile inline) {
        List<Related> related = found.related().stream()
                .map(party -> new Related(inline.toFile(party.range()), party.message()))
                .toList();
        return new Diagnostic(found.code(), found.severity(), inline.toFile(found.range()), found.message(), related);
    }
}
