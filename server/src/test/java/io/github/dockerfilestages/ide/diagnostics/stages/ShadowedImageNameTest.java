package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShadowedImageNameTest {

    @Test
    void theImageThatAStageOfThatNameIsBuiltFrom() {
        check("""
                FROM nginx AS nginx
                FROM nginx
                     ^^^^^ ShadowedImageName
                FROM "nginx"
                      ^^^^^ ShadowedImageName
                """);
    }

    @Test
    void anotherWordForTheImage() {
        check("""
                FROM nginx:1.27 AS nginx
                FROM nginx
                FROM nginx:1.27
                """);
    }

    @Test
    void aStageThatIsBuiltFromAnotherStage() {
        check("""
                FROM alpine AS base
                FROM base AS tools
                FROM tools
                """);
    }

    @Test
    void copyMeansTheStage() {
        check("""
                FROM nginx AS nginx
                FROM alpine
                COPY --from=nginx /x /y
                """);
    }

    @Test
    void theMessageSaysWhichOfTheTwoItIs() {
        assertEquals("""
                ShadowedImageName: This is stage 'nginx', not the image of that name; BuildKit looks for stages first.
                  line 1, nginx: the stage
                """, report("FROM nginx AS nginx\nFROM nginx\n"));
    }
}
