package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.disables;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.ide.actions.ActionCheck;
import io.github.dockerfilestages.ide.actions.StageAction;
import java.util.List;
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
                "This is the last stage, which BuildKit builds when no target is named.");
    }

    @Test
    void aTriggerNeedsItsStageWhereItFires() {
        offers("""
                FROM alpine AS first
                ONBUILD COPY --from=later /x /y
                FROM alpine AS second
                FROM first AS child
                FROM golang AS lat$0er
                FROM scratch
                """, "Move stage 'later' before stage 'child'", """
                FROM alpine AS first
                ONBUILD COPY --from=later /x /y
                FROM alpine AS second
                FROM golang AS later

                FROM first AS child
                FROM scratch
                """);
    }

    @Test
    void notForAnArgumentWhichNeedsNoOrder() {
        offersNo("""
                FROM alpine AS run
                ARG BUILDKIT_SBOM_SCAN_STAGE=later
                FROM golang AS lat$0er
                FROM scratch
                """, "Move");
    }

    @Test
    void notForABaseThatSeesAnEarlierStageOfTheName() {
        offersNo("""
                FROM golang AS later
                FROM later AS run
                FROM golang AS lat$0er
                FROM scratch
                """, "Move");
        offersNo("FROM golang\nFROM alpine AS run\nFROM gol$0ang\nFROM scratch\n", "Move");
    }

    @Test
    void aRequestForRefactoringsIncludesItAtAReferenceToo() {
        String move = "Move stage 'build' before stage 'run'";
        String files = "FROM alpine AS run\nCOPY --from=bu$0ild /x /y\nFROM golang AS build\nFROM scratch\n";

        assertEquals(List.of(move), ActionCheck.titles(files, StageAction.CodeActionCategory.REWRITE));
        assertEquals(List.of(move), ActionCheck.titles(files, StageAction.CodeActionCategory.QUICK_FIX));
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
    void notForReferencesAboveTheFirstStage() {
        offersNo("COPY --from=build /x /y\nFROM alpine AS run\nFROM golang AS bu$0ild\nFROM scratch\n", "Move");
        offersNo("ONBUILD COPY --from=bu$0ild /x /y\nFROM golang AS build\nFROM scratch\n", "Move");
    }

    @Test
    void notAStageThatIsAboveAllThatNeedsIt() {
        offersNo("FROM golang AS bu$0ild\nFROM scratch\nCOPY --from=build /x /y\n", "Move");
    }
}
