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
    void aBuildWithTheNameOfAStageBuildsTheLastOne() {
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
    void notIfItHasATargetByItselfOrFromAnotherBuild() {
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
    void notIfTheLastStageIsUnnamedAndBuiltFromThatStage() {
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
    void aNameFromAMatrixCountsAsWell() {
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
    void theMessageSaysWhatIsBuilt() {
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
