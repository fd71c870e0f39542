package io.github.dockerfilestages.ide.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.BuildParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosedDockerfileTest {
    private static final ProjectFixture FIXTURE = ProjectFixture.of("""
            #- Dockerfile
            FROM alpine AS build
            FROM alpine
            COPY --from=biuld /x /y
            #- compose.yaml
            services:
              web:
                build: {context: ., target: build, additional_contexts: {biuld: ../other}}
            """);

    @Test
    void whatOtherFilesSayIsKnown() {
        assertEquals(List.of(), codes(in(FIXTURE.project())));
        assertEquals(List.of("UnknownStage"), codes(in(Project.EMPTY)));
    }

    @Test
    void theDockerfileIsTheOneThatWasDiagnosed() {
        DiagnosedDockerfile read = in(FIXTURE.project());

        assertSame(read.diagnosis().model(), read.dockerfile().model());
    }

    private static DiagnosedDockerfile in(Project project) {
        return DiagnosedDockerfile.of(
                project, FIXTURE.dockerfile("Dockerfile"), BuildParameters.NONE, DiagnosticCheck.SETTINGS);
    }

    private static List<String> codes(DiagnosedDockerfile read) {
        return read.diagnosis().diagnostics().stream()
                .map(found -> found.code().id())
                .toList();
    }
}
