package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.contexts;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ForwardStageReferenceTest {

    @Test
    void copyAndMountsOfALaterStage() {
        check("""
                FROM alpine AS a
                COPY --from=b /x /y
                            ^ ForwardStageReference
                RUN --mount=type=bind,from="b",target=/x make
                                            ^ ForwardStageReference
                COPY --from=1 /x /y
                            ^ ForwardStageReference
                FROM alpine AS b
                """);
    }

    @Test
    void aLaterStageHidesTheImageFromCopy() {
        check("""
                FROM alpine
                COPY --from=nginx /x /y
                            ^^^^^ ForwardStageReference
                FROM nginx AS nginx
                """);
    }

    @Test
    void theFirstOfTwoStagesOfANameIsNotMeant() {
        check("""
                FROM alpine AS a
                FROM alpine
                COPY --from=a /x /y
                            ^ ForwardStageReference
                FROM alpine AS a
                               ^ DuplicateStageName
                """);
    }

    @Test
    void aBaseThatIsALaterStage() {
        check("""
                FROM build AS a
                     ^^^^^ ForwardStageReference warning
                FROM alpine AS build
                """);
        check("""
                ARG BASE=build
                FROM "${BASE}"
                     ^^^^^^^^^ ForwardStageReference warning
                FROM alpine AS build
                """);
    }

    @Test
    void aBaseThatEverybodyKnowsIsTheImage() {
        check("""
                FROM nginx AS a
                FROM nginx AS nginx
                """);
    }

    @Test
    void aBaseOfTheSameNameAsItsOwnStageIsAnImage() {
        check("""
                FROM base AS base
                FROM base
                     ^^^^ ShadowedImageName
                """);
    }

    @Test
    void earlierStagesAreFine() {
        check("""
                FROM alpine AS a
                FROM a AS b
                COPY --from=a /x /y
                RUN --mount=type=bind,from=a,target=/x make
                """);
    }

    @Test
    void aNamedContextReplacesTheLaterStage() {
        check("""
                FROM alpine AS a
                COPY --from=b /x /y
                FROM alpine AS b
                """, contexts("b"));
    }

    @Test
    void aTriggerNeedsItsSourceBeforeTheChild() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --from=between /x /y
                ONBUILD COPY --from=late /x /y
                                    ^^^^ ForwardStageReference
                ONBUILD RUN --mount=from=late,target=/x make
                                         ^^^^ ForwardStageReference
                ONBUILD COPY --from=child /x /y
                FROM alpine AS between
                FROM parent AS child
                FROM alpine AS late
                """);
    }

    @Test
    void aTriggerWithoutChildrenIsNotJudged() {
        check("""
                FROM alpine AS parent
                ONBUILD COPY --from=late /x /y
                FROM alpine AS late
                """);
    }

    @Test
    void theMessageNamesBothStages() {
        assertEquals("""
                ForwardStageReference: Stage 'b' is defined later, on line 3; COPY can only read from earlier stages.
                  line 3, b: declared here
                """, report("FROM alpine\nCOPY --from=b /x /y\nFROM alpine AS b\n"));
        assertEquals("""
                ForwardStageReference: Stage 'b' is defined later, on line 2; FROM only finds earlier stages, so BuildKit would pull an image.
                  line 2, b: declared here
                """, report("FROM b\nFROM alpine AS b\n"));
    }

    @Test
    void theMessageOnATriggerShowsTheChildrenThatFail() {
        assertEquals("""
                ForwardStageReference: Stage 'late' is defined later, on line 5; COPY can only read from earlier stages.
                  line 5, late: declared here
                  line 3, one: the trigger fires in stage 'one'
                  line 4, parent: the trigger fires in stage 2
                """, report("""
                        FROM alpine AS parent
                        ONBUILD COPY --from=late /x /y
                        FROM parent AS one
                        FROM parent
                        FROM alpine AS late
                        FROM parent AS fine
                        """));
    }

    @Test
    void aMountThatSaysNothingNeedsAStageCalledScratchWhenItIsACache() {
        check("""
                FROM alpine
                RUN --mount=target=/x --mount=type=bind,target=/y,from= --mount=type=cache,type=tmpfs,target=/z make
                RUN --mount=target=/x,TYPE=Cache make
                    ^^^^^^^ ForwardStageReference
                FROM alpine AS scratch
                               ^^^^^^^ ReservedStageName
                """);
    }
}
