package io.github.dockerfilestages.ide.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The diagnostics of a build file are in the order of its text and have the severities that the user chose. */
class BuildFileDiagnosticsTest {
    private static final String FILES = """
            #- Dockerfile
            FROM alpine AS build
            #- compose.yaml
            services:
              one:
                build: {context: ., target: first}
              two:
                build: {context: ., target: second}
            """;

    @Test
    void findingsAreInTheOrderOfTheText() {
        assertEquals(List.of("first ERROR", "second ERROR"), found(DiagnosticCheck.SETTINGS));
    }

    @Test
    void theSeverityIsTheUsers() {
        assertEquals(List.of("first HINT", "second HINT"), found(with(Optional.of(Severity.HINT))));
    }

    @Test
    void oneThatIsTurnedOffIsGone() {
        assertEquals(List.of(), found(with(Optional.empty())));
    }

    private static DiagnosticSettings with(Optional<Severity> severity) {
        return DiagnosticCheck.SETTINGS.with(Map.of(DiagnosticCode.UNKNOWN_BUILD_TARGET, severity));
    }

    private static List<String> found(DiagnosticSettings settings) {
        var project = ProjectFixture.of(FILES).project();
        ProjectBuildFile file = project.buildFiles().get(0);
        return BuildFileDiagnostics.find(project, file, settings).diagnostics().stream()
                .map(found -> file.text().slice(found.range()) + " " + found.severity())
                .toList();
    }
}
