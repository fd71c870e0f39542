package io.github.dockerfilestages.ide.actions;

import static io.github.dockerfilestages.ide.actions.ActionCheck.disables;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class MoveStageTest {
    @Test
    void aStageMovesInFrontOfTheFirstThatNeedsIt() {
        offers("""
                FROM alpine AS run
                COPY --from=bu$0ild /x /y
                # build compiles
                FROM golang AS build
                RUN make
                FROM alpine AS last
                """, "Move stage 'build' before stage 'run'", """
                # build compiles
                FROM golang AS build
                RUN make

                FROM alpine AS run
                COPY --from=build /x /y
                FROM alpine AS last
                """);
    }

    @Test
    void indexesFollowTheirStages() {
        offers("""
                FROM alpine
                FROM alpine
                RUN --mount=type=bind,from=bu$0ild make
                FROM golang AS build
                COPY --from=0 /x /y
                FROM scratch
                COPY --from=1 /x /y
                """, "Move stage 'build' before stage 1", """
                FROM alpine
                FROM golang AS build
                COPY --from=0 /x /y

                FROM alpine
                RUN --mount=type=bind,from=build make
                FROM scratch
                COPY --from=2 /x /y
                """);
    }

    @Test
    void aBaseThatCameTooEarlyFindsItsStage() {
        offers("""
                FROM bu$0ild AS test
                FROM golang AS build
                FROM scratch
                """, "Move stage 'build' before stage 'test'", """
                FROM golang AS build

                FROM build AS test
                FROM scratch
                """);
    }

    @Test
    void theLastStageIsWhatIsBuiltAndOnlyAFixMayMoveIt() {
        disables(
                """
                FROM alpine AS run
                COPY --from=build /x /y
                FROM golang AS bu$0ild
                """,
                "Move stage 'build' before stage 'run'",
                "The last stage is what BuildKit builds when no target is named.");
    }

    @Test
    void notWhereItNeedsItselfWhatItWouldComeBefore() {
        offersNo("""
                FROM alpine AS run
                COPY --from=bu$0ild /x /y
                FROM run AS build
                FROM scratch
                """, "Move");
    }

    @Test
    void notWhereItNeedsByItsIndexWhatItWouldComeBefore() {
        offersNo("""
                FROM alpine AS run
                COPY --from=bu$0ild /x /y
                FROM golang AS build
                COPY --from=0 /x /y
                FROM scratch
                """, "Move");
    }

    @Test
    void notForWhatStandsAboveTheFirstStage() {
        offersNo("COPY --from=build /x /y\nFROM alpine AS run\nFROM golang AS bu$0ild\nFROM scratch\n", "Move");
        offersNo("ONBUILD COPY --from=bu$0ild /x /y\nFROM golang AS build\nFROM scratch\n", "Move");
    }

    @Test
    void notAStageThatIsAboveAllThatNeedsIt() {
        offersNo("FROM golang AS bu$0ild\nFROM scratch\nCOPY --from=build /x /y\n", "Move");
    }
}
