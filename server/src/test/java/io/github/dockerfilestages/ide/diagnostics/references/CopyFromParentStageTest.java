package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopyFromParentStageTest {

    @Test
    void aPathOntoItselfFromAStageBelow() {
        check("""
                FROM alpine AS base
                FROM base AS middle
                FROM middle
                COPY --from=base /app /app
                            ^^^^ CopyFromParentStage
                COPY --from=middle --link ["/app/", "/app"]
                            ^^^^^^ CopyFromParentStage
                """);
    }

    @Test
    void anotherPath() {
        check("""
                FROM alpine AS base
                FROM base
                COPY --from=base /app /srv
                COPY --from=base app app
                COPY --from=base /app /srv /app
                COPY --from=base / /
                """);
    }

    @Test
    void aStageThatIsNotBelow() {
        check("""
                FROM alpine AS other
                FROM alpine AS base
                FROM base
                COPY --from=other /app /app
                """);
    }

    @Test
    void aCopyThatChangesTheFiles() {
        check("""
                FROM alpine AS base
                FROM base
                COPY --from=base --chown=app /app /app
                COPY --from=base --chmod=755 /app /app
                """);
    }

    @Test
    void mountsCopyNothing() {
        check("""
                FROM alpine AS base
                FROM base
                RUN --mount=type=bind,from=base,source=/app,target=/app make
                """);
    }

    @Test
    void theMessageNamesTheStageBelow() {
        assertEquals("""
                CopyFromParentStage: This stage already has these files from stage 'base', its base; the copy only adds a layer.
                  line 1, base: the stage that this one is built on
                """, report("FROM alpine AS base\nFROM base\nCOPY --from=base /app /app\n"));
    }
}
