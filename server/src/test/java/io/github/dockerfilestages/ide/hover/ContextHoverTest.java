package io.github.dockerfilestages.ide.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import org.junit.jupiter.api.Test;

/** The hover at the cursor of a fixture. */
class ContextHoverTest {
    private static final String BAKE = """
            #- base.Dockerfile
            FROM alpine AS base
            FROM base AS last
            #- docker-bake.hcl
            target "base" {
              dockerfile = "base.Dockerfile"
              target = "base"
            }
            target "app" {
              contexts = {
                base = "target:base"
                conf = "../conf"
                lost = "target:none"
              }
            }
            """;

    @Test
    void aReferenceSaysWhichFilesDeclareTheContextAndWhatItStandsFor() {
        check(BAKE + "#- Dockerfile\nFROM b$0ase\n", """
                The build context called base.

                From:
                  docker-bake.hcl line 7: target base, stage base of base.Dockerfile""");
        check(BAKE + "#- Dockerfile\nFROM alpine\nCOPY --from=co$0nf / /\n", """
                The build context called conf.

                From:
                  docker-bake.hcl line 8: ../conf""");
        check(BAKE + "#- Dockerfile\nFROM lost$0\n", """
                The build context called lost.

                From:
                  docker-bake.hcl line 9: a target that is not known, none""");
    }

    @Test
    void aKeySaysWhatItStandsFor() {
        check("#- Dockerfile\nFROM base\n" + BAKE.replace("base = \"target", "bas$0e = \"target"), """
                A build context: what that name means in Dockerfile.

                Stands for:
                  target base, stage base of base.Dockerfile""");
    }

    @Test
    void aSourceDescribesTheStage() {
        check("#- Dockerfile\nFROM base\n" + BAKE.replace("target:base", "target:$0base"), """
                FROM alpine AS base

                target base, stage base of base.Dockerfile

                base · stage 1 of 2

                Built from:
                  alpine

                Used by:
                  last · FROM, line 2

                Target of:
                  docker-bake.hcl · base, line 3""");
    }

    private static void check(String source, String hover) {
        var fixture = ProjectFixture.of(source);
        HoverResult found = Hover.find(fixture.position()).orElseThrow();
        assertEquals(hover, HoverRenderer.plainText(found.content()));
    }
}
