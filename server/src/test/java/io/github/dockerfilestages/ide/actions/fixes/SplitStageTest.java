package io.github.dockerfilestages.ide.actions.fixes;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class SplitStageTest {
    @Test
    void aFromInFrontOfACopyFromItsOwnStageMakesTwoStagesOfIt() {
        offers("""
                FROM --platform=linux/amd64 golang:1.22 AS build
                RUN make
                # what was made
                COPY --from=bu$0ild /app /app
                RUN --mount=from=build,target=/x true
                """, "Start a new stage here: 'FROM golang:1.22'", """
                FROM --platform=linux/amd64 golang:1.22 AS build
                RUN make

                FROM golang:1.22
                # what was made
                COPY --from=build /app /app
                RUN --mount=from=build,target=/x true
                """);
    }

    @Test
    void indexesOfLaterStagesFollow() {
        offers("""
                from golang as a
                run make

                copy --from=$0a /app /app
                from golang as b
                from scratch
                copy --from=1 /x /y
                """, "Start a new stage here: 'from golang'", """
                from golang as a
                run make

                from golang
                copy --from=a /app /app
                from golang as b
                from scratch
                copy --from=2 /x /y
                """);
    }

    @Test
    void notWhereNothingIsDoneBefore() {
        offersNo("FROM golang AS build\nCOPY --from=bu$0ild /app /app\n", "Start");
    }

    @Test
    void notWhereAnotherStageNeedsAllOfIt() {
        offersNo("FROM golang AS build\nRUN make\nCOPY --from=bu$0ild /app /app\nFROM build\n", "Start");
    }

    @Test
    void notForACopyFromAnotherStage() {
        offersNo("FROM golang AS a\nRUN make\nCOPY --from=$0b /x /y\nFROM golang AS b\nCOPY --from=a /x /y\n", "Start");
    }
}
