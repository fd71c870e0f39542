package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VariableInStageReferenceTest {

    @Test
    void variablesInCopyAndMounts() {
        check("""
                FROM alpine
                ARG V=1
                COPY --from=$V /x /y
                            ^^ VariableInStageReference
                COPY --from="app:${V}" /x /y
                             ^^^^^^^^ VariableInStageReference
                RUN --mount=type=bind,from=${V},target=/x make
                                           ^^^^ VariableInStageReference
                """);
    }

    @Test
    void variablesWhereTheyAreExpanded() {
        check("""
                ARG V=1
                FROM alpine:$V
                ARG T=/x
                COPY --from=alpine $T $T/y
                RUN --mount=type=bind,from=alpine,target=$T make
                """);
    }

    @Test
    void underOnbuildWhereTheTriggerFires() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --from=$V /x /y
                                    ^^ VariableInStageReference
                FROM parent
                ONBUILD COPY --from=$V /x /y
                """);
    }

    @Test
    void theMessageShowsAWayOut() {
        assertEquals("""
                VariableInStageReference: '$V' is not expanded in --from. Use it as the base of a stage, and name that stage here.
                """, report("FROM alpine\nCOPY --from=$V /x /y\n"));
    }
}
