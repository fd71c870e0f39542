package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with the stage names in a build file. */
public final class BuildFileDiagnostics {
    private BuildFileDiagnostics() {}

    /** In the order of the text, each with the severity that the user wants. */
    public static List<Diagnostic> find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        return UnknownBuildTarget.find(project, file).stream()
                .map(UnknownBuildTarget::diagnostic)
                .map(found -> settings.severity(found.code(), found.severity()).map(found::as))
                .flatMap(Optional::stream)
                .toList();
    }
}
