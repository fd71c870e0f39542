package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StageReferenceCasingTest {

    @Test
    void aBaseWithCapitals() {
        check("""
                FROM alpine AS build
                FROM Build
                     ^^^^^ StageReferenceCasing
                FROM 'BUILD'
                      ^^^^^ StageReferenceCasing
                """);
    }

    @Test
    void aBaseAsItIsDeclaredIsNotFoundEither() {
        check("""
                FROM alpine AS Build
                               ^^^^^ StageNameCasing
                FROM Build
                     ^^^^^ StageReferenceCasing
                """);
    }

    @Test
    void capitalsThatComeFromAnArgument() {
        check("""
                ARG V=Build
                FROM alpine AS build
                FROM $V
                     ^^ StageReferenceCasing
                """);
    }

    @Test
    void copyAndMountsDoNotMind() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=Build /x /y
                RUN --mount=type=bind,from=BUILD,target=/x make
                """);
    }

    @Test
    void theMessageSaysWhatBuildKitMakesOfIt() {
        assertEquals("""
                StageReferenceCasing: 'Build' does not find stage 'build': FROM needs lowercase, and this is not a valid image name.
                  line 1, build: the stage
                """, report("FROM alpine AS build\nFROM Build\n"));
    }
}
