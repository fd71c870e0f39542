package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTargetTest.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets from a merged build that the Dockerfile lacks; the marks must be all of them. */
class UnknownInheritedTargetTest {
    private static final String FILES = """
            #- Dockerfile
            FROM alpine AS run
            #- Dev.Dockerfile
            FROM alpine AS dev
            #- compose.yaml
            services:
              web:
                build: {context: ., target: run}
            """;

    @Test
    void anOverrideWithAnotherDockerfileTakesOverTheTarget() {
        check(FILES + """
                #- compose.override.yaml
                services:
                  web:
                  ^^^ UnknownBuildTarget
                    build: {dockerfile: Dev.Dockerfile}
                """);
    }

    @Test
    void anotherFileMayBeMerged() {
        check(FILES + """
                #- compose.dev.yaml
                services:
                  web:
                  ^^^ UnknownBuildTarget information
                    build: {dockerfile: Dev.Dockerfile}
                """);
        check(FILES + """
                #- compose.dev.yaml
                services:
                  web:
                    build: {context: ., dockerfile: Dev.Dockerfile}
                """);
    }

    @Test
    void notIfTheMergedBuildHasAnotherTarget() {
        check(FILES + """
                #- compose.override.yaml
                services:
                  web:
                    build: {dockerfile: Dev.Dockerfile, target: dev}
                """);
    }

    @Test
    void bakeFilesAreMergedAsWell() {
        check("""
                #- Dockerfile
                FROM alpine AS run
                #- Dev.Dockerfile
                FROM alpine AS dev
                #- docker-bake.hcl
                target "web" {
                  target = "run"
                }
                #- docker-bake.override.hcl
                target "web" {
                        ^^^ UnknownBuildTarget
                  dockerfile = "Dev.Dockerfile"
                }
                """);
    }

    @Test
    void aTargetThatIsNoStageAnywhereIsReportedWhereItIsWritten() {
        check(FILES.replace("target: run}", "target: rnu}\n                                ^^^ UnknownBuildTarget")
                + """
                #- compose.override.yaml
                services:
                  web:
                    build: {dockerfile: Dev.Dockerfile}
                """);
    }

    @Test
    void theMessageNamesBothFiles() {
        var fixture = ProjectFixture.of(FILES + """
                #- compose.override.yaml
                services:
                  web:
                    build: {dockerfile: Dev.Dockerfile}
                """);
        var override = fixture.project()
                .buildFile(ProjectFixture.ROOT.resolve("compose.override.yaml"))
                .orElseThrow();
        assertEquals(
                List.of("Service 'web' takes the target 'run' of compose.yaml, but Dev.Dockerfile has no such stage."),
                UnknownInheritedTarget.find(fixture.project(), override, DiagnosticCheck.SETTINGS).stream()
                        .map(LocatedDiagnostic::message)
                        .toList());
    }
}
