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
    void an_override_with_another_dockerfile_takes_over_the_target() {
        check(FILES + """
                #- compose.override.yaml
                services:
                  web:
                  ^^^ UnknownBuildTarget
                    build: {dockerfile: Dev.Dockerfile}
                """);
    }

    @Test
    void another_file_may_be_merged() {
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
    void not_if_the_merged_build_has_another_target() {
        check(FILES + """
                #- compose.override.yaml
                services:
                  web:
                    build: {dockerfile: Dev.Dockerfile, target: dev}
                """);
    }

    @Test
    void bake_files_are_merged_as_well() {
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
    void a_target_that_is_no_stage_anywhere_is_reported_where_it_is_written() {
        check(FILES.replace("target: run}", "target: rnu}\n                                ^^^ UnknownBuildTarget")
                + """
                #- compose.override.yaml
                services:
                  web:
                    build: {dockerfile: Dev.Dockerfile}
                """);
    }

    @Test
    void the_message_names_both_files() {
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
