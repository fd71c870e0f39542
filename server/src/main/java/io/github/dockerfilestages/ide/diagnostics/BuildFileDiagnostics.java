package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is wrong with the stage names in a build file. */
public final class BuildFileDiagnostics {
    private BuildFileDiagnostics() {}

    /** In the order of the text, each with the severity that the user wants; those of Dockerfiles inside it among them. */
    public static List<Diagnostic> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        Stream<Diagnostic> targets =
                UnknownBuildTarget.find(project, file, settings).stream().map(UnknownBuildTarget::diagnostic);
        Stream<Diagnostic> inside = file.inlines().stream().flatMap(inline -> inside(project, inline, settings));
        return Stream.concat(targets, inside)
                .sorted(Comparator.comparingInt(found -> found.range().start()))
                .toList();
    }

    private static Stream<Diagnostic> inside(Project project, ProjectDockerfile inline, DiagnosticSettings settings) {
        return DiagnosedDockerfile.of(project, inline, inline.model().parameters(), settings)
                .diagnosis()
                .diagnostics()
                .stream()
                .map(found -> found.placed(inline));
    }
}
