package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;
import static io.github.dockerfilestages.ide.actions.ActionCheck.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractImageTest {
    @Test
    void anImageThatIsCopiedFromBecomesAStage() {
        offers("""
                FROM alpine AS first
                FROM alpine
                COPY --from=nginx:1$0.27 /x /y
                RUN --mount=type=bind,from=nginx:1.27 make
                """, "Extract image 'nginx:1.27' into new stage 'nginx'", """
                FROM alpine AS first
                FROM nginx:1.27 AS nginx

                FROM alpine
                COPY --from=nginx /x /y
                RUN --mount=type=bind,from=nginx make
                """);
    }

    @Test
    void theNameIsThatOfTheRepositoryAndNotOneThatIsTaken() {
        offers("""
                FROM alpine AS tool
                FROM scratch
                COPY --from=example.org:5000/my/to$0ol:2 /x /y
                """, "Extract image 'example.org:5000/my/tool:2' into new stage 'tool-stage'", """
                FROM alpine AS tool
                FROM example.org:5000/my/tool:2 AS tool-stage

                FROM scratch
                COPY --from=tool-stage /x /y
                """);
    }

    @Test
    void notForAStageOrAnIndexOrTheBuildContext() {
        offersNo("FROM alpine AS build\nFROM scratch\nCOPY --from=bui$0ld /x /y\n", "Extract");
        offersNo("FROM alpine AS build\nFROM scratch\nCOPY --from=$00 /x /y\n", "Extract");
        offersNo("FROM scratch\nCOPY --from=$0 /x /y\n", "Extract");
    }

    /** The user who mistyped the name of a stage does not want a new stage. */
    @Test
    void comesAfterTheFixOfALikelyTypo() {
        assertEquals(
                List.of(
                        "Change to 'build'",
                        "Create the stage 'biuld'",
                        "Extract image 'biuld' into new stage 'biuld-stage'"),
                titles(
                        "FROM golang AS build\nFROM scratch\nCOPY --from=biu$0ld /x /y\n",
                        CodeActionCategory.QUICK_FIX,
                        CodeActionCategory.EXTRACT));
    }

    @Test
    void notForABase() {
        offersNo("FROM ngi$0nx:1.27\n", "Extract");
    }
}
