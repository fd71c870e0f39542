package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumericStageReferenceTest {

    @Test
    void aValidIndex() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=0 /x /y
                            ^ NumericStageReference
                COPY --from=+00 /x /y
                            ^^^ NumericStageReference
                """);
    }

    @Test
    void underOnbuildWhereTheTriggerFires() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --from=0 /x /y
                                    ^ NumericStageReference
                FROM parent
                ONBUILD COPY --from=0 /x /y
                """);
    }

    @Test
    void aNameIsNoIndex() {
        check("""
                FROM alpine AS a0
                FROM alpine
                COPY --from=a0 /x /y
                """);
    }

    @Test
    void theMessageShowsTheStage() {
        assertEquals("""
                NumericStageReference: Stage index 0 will point to a different stage when one is added above; use the name 'build'.
                  line 1, build: stage 0
                """, report("FROM alpine AS build\nFROM alpine\nCOPY --from=0 /x /y\n"));
    }
}
