package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.references.TargetOmitted;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTarget;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownContextSource;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownInheritedTarget;
import io.github.dockerfilestages.ide.diagnostics.references.UnknownStageInArgument;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the diagnostics of a build file. */
public final class BuildFileDiagnostics {
    private BuildFileDiagnostics() {}

    /** In the order of the text, each with the user's severity; those of Dockerfiles inside the file are included. */
    public static FileDiagnostics find(Project project, ProjectBuildFile file, DiagnosticSettings settings) {
        var attempts = new RuleAttempts();
        var diagnostics = new ArrayList<LocatedDiagnostic>();
        var failures = new ArrayList<Throwable>();
        attempts.ask(() -> Optional.of(UnknownBuildTarget.find(project, file, settings)))
                .ifPresent(targets -> targets.forEach(target -> diagnostics.add(target.diagnostic())));
        attempts.ask(() -> Optional.of(UnknownInheritedTarget.find(project, file, settings)))
                .ifPresent(diagnostics::addAll);
        attempts.ask(() -> Optional.of(UnknownStageInArgument.find(project, file, settings)))
                .ifPresent(values -> values.forEach(value -> diagnostics.add(value.diagnostic())));
        attempts.ask(() -> Optional.of(UnknownContextSource.find(project, file, settings)))
                .ifPresent(sources -> sources.forEach(source -> diagnostics.add(source.diagnostic())));
        attempts.ask(() -> Optional.of(TargetOmitted.find(project, file, settings)))
                .ifPresent(builds -> builds.forEach(build -> diagnostics.add(build.diagnostic())));
        for (ProjectDockerfile inline : file.inlines()) {
            attempts.ask(() -> Optional.of(inside(project, inline, settings))).ifPresent(inside -> {
                diagnostics.addAll(inside.diagnostics());
                failures.addAll(inside.failures());
            });
        }
        diagnostics.sort(Order.byInt(found -> found.range().start()));
        failures.addAll(attempts.failures());
        return new FileDiagnostics(diagnostics, failures);
    }

    private static FileDiagnostics inside(Project project, ProjectDockerfile inline, DiagnosticSettings settings) {
        Diagnosis diagnosis = DiagnosedDockerfile.of(
                        project, inline, inline.model().parameters(), settings)
                .diagnosis();
        List<LocatedDiagnostic> placed =
                diagnosis.diagnostics().stream().map(found -> found.in(inline)).toList();
        return new FileDiagnostics(placed, diagnosis.failures());
    }
}
