package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTargetTest.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Builds with the name of a stage and no target; the marks must be all of them. */
class TargetOmittedTest {
    private static final String STAGES = """
            #- Dockerfile
            FROM alpine AS lint
            FROM alpine AS default
            FROM alpine AS last
            """;

    @Test
    void a_build_with_the_name_of_a_stage_builds_the_last_one() {
        check(STAGES + """
                #- docker-bake.hcl
                target "lint" { tags = ["lint"] }
                        ^^^^ TargetOmitted
                target "default" {}
                target "last" {}
                target "LINT" {}
                target "other" {}
                #- compose.yaml
                services:
                  lint:
                  ^^^^ TargetOmitted
                    build: .
                """);
    }

    @Test
    void not_if_it_has_a_target_by_itself_or_from_another_build() {
        check(STAGES + """
                #- docker-bake.hcl
                target "common" { target = "last" }
                target "lint" { inherits = ["common"] }
                #- compose.yaml
                services:
                  lint:
                    build: .
                #- compose.override.yaml
                services:
                  lint:
                    build: {target: last}
                """);
    }

    @Test
    void not_if_the_last_stage_is_unnamed_and_built_from_that_stage() {
        check("""
                #- Dockerfile
                FROM alpine AS lint
                FROM lint AS more
                FROM more
                #- docker-bake.hcl
                target "lint" {}
                target "more" {}
                """);
    }

    @Test
    void a_name_from_a_matrix_counts_as_well() {
        check(STAGES + """
                #- docker-bake.hcl
                target "checks" {
                  name   = tool
                  matrix = { tool = ["lint", "vet"] }
                                      ^^^^ TargetOmitted
                }
                """);
    }

    @Test
    void the_message_says_what_is_built() {
        var fixture = ProjectFixture.of(STAGES + "#- docker-bake.hcl\ntarget \"lint\" {}\n");
        assertEquals(
                List.of(
                        "Target 'lint' has no target, so it builds the last stage 'last' of Dockerfile, not stage 'lint'."),
                TargetOmitted.find(
                                fixture.project(),
                                fixture.project().buildFiles().get(0),
                                DiagnosticCheck.SETTINGS)
                        .stream()
                        .map(found -> found.diagnostic().message())
                        .toList());
    }
}
