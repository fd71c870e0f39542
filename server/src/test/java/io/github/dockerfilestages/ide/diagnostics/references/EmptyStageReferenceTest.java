package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EmptyStageReferenceTest {

    @Test
    void aBlankBeforeTheNameOfAStage() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from= build /x /y
                     ^^^^^^^ EmptyStageReference
                COPY --link --from="" Build /x /y
                            ^^^^^^^^^ EmptyStageReference
                """);
    }

    @Test
    void aBlankBeforeAnyOtherWord() {
        check("""
                FROM alpine AS build
                FROM alpine
                COPY --from= /build /x /y
                COPY --from= built /x /y
                COPY --from=
                RUN --mount=type=bind,from=,target=/x build
                """);
    }

    @Test
    void theMessageSaysWhatIsCopied() {
        assertEquals("""
                EmptyStageReference: '--from=' has no value; 'build' is copied from the build context, not from the stage of that name.
                  line 1, build: the stage
                """, report("FROM alpine AS build\nFROM alpine\nCOPY --from= build /x /y\n"));
    }
}
