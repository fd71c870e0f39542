package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvalidStageIndexTest {

    @Test
    void outOfRangeAndNegative() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from=2 /x /y
                            ^ InvalidStageIndex
                COPY --from=-1 /x /y
                            ^^ InvalidStageIndex
                """);
    }

    @Test
    void aNumberThatHitsAnImageFromOutside() {
        check("""
                FROM alpine
                COPY --from=busybox /x /y
                COPY --from=1 /x /y
                            ^ InvalidStageIndex warning
                """);
    }

    @Test
    void underOnbuildWhereTheTriggerFires() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --from=77 /x /y
                                    ^^ InvalidStageIndex
                FROM parent
                ONBUILD COPY --from=77 /x /y
                """);
    }

    @Test
    void aNumberThatNoIntegerHolds() {
        check("""
                FROM alpine
                COPY --from=99999999999999999999 /x /y
                            ^^^^^^^^^^^^^^^^^^^^ UnknownStage information
                """);
    }

    @Test
    void theMessageNamesTheLastIndex() {
        assertEquals("""
                InvalidStageIndex: No stage has index 5; the last index is 0. BuildKit rejects the file.
                """, report("FROM alpine\nCOPY --from=5 /x /y\n"));
    }
}
