package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.contexts;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumericNameNotIndexTest {

    @Test
    void mountsAndBasesAcceptNoIndex() {
        check("""
                FROM alpine AS build
                FROM 0
                     ^ NumericNameNotIndex
                RUN --mount=type=bind,from=0,target=/x make
                                           ^ NumericNameNotIndex
                FROM "7"
                      ^ NumericNameNotIndex
                """);
    }

    @Test
    void copyDoes() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=0 /x /y
                            ^ NumericStageReference
                """);
    }

    @Test
    void underOnbuildWhereTheTriggerFires() {
        check("""
                FROM alpine AS parent
                ONBUILD RUN --mount=from=0,target=/x make
                                         ^ NumericNameNotIndex
                FROM parent
                """);
    }

    @Test
    void aNamedContextMayBeANumber() {
        check("FROM alpine\nRUN --mount=type=bind,from=0,target=/x make\n", contexts("0"));
    }

    @Test
    void theMessageShowsTheStageOfThatIndex() {
        assertEquals("""
                NumericNameNotIndex: '0' is not a stage index here; only COPY --from takes one. BuildKit would pull an image.
                  line 1, build: stage 0
                """, report("FROM alpine AS build\nFROM 0\n"));
    }
}
