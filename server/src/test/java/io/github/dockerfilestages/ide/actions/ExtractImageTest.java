package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class ExtractImageTest {
    @Test
    void anImageThatIsCopiedFromBecomesAStageOfItsOwn() {
        offers("""
                FROM alpine AS first
                FROM alpine
                COPY --from=nginx:1$0.27 /x /y
                RUN --mount=type=bind,from=nginx:1.27 make
                """, "Make 'nginx:1.27' the stage 'nginx'", """
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
                """, "Make 'example.org:5000/my/tool:2' the stage 'tool-stage'", """
                FROM alpine AS tool
                FROM example.org:5000/my/tool:2 AS tool-stage

                FROM scratch
                COPY --from=tool-stage /x /y
                """);
    }

    @Test
    void notForAStageOrAnIndexOrTheBuildContext() {
        offersNo("FROM alpine AS build\nFROM scratch\nCOPY --from=bui$0ld /x /y\n", "Make");
        offersNo("FROM alpine AS build\nFROM scratch\nCOPY --from=$00 /x /y\n", "Make");
        offersNo("FROM scratch\nCOPY --from=$0 /x /y\n", "Make");
    }

    @Test
    void notForABase() {
        offersNo("FROM ngi$0nx:1.27\n", "Make");
    }
}
