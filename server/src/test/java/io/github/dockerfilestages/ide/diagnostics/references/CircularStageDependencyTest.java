package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CircularStageDependencyTest {

    @Test
    void aStageThatCopiesFromItself() {
        check("""
                FROM alpine AS a
                COPY --from=a /x /y
                            ^ CircularStageDependency
                RUN --mount=type=bind,from=A,target=/x make
                                           ^ CircularStageDependency
                COPY --from=0 /x /y
                            ^ CircularStageDependency
                """);
    }

    @Test
    void aCycleIsReportedAtTheForwardEdge() {
        check("""
                FROM alpine AS a
                COPY --from=b /x /y
                            ^ CircularStageDependency
                FROM alpine AS b
                COPY --from=a /x /y
                FROM alpine
                COPY --from=b /x /y
                """);
    }

    @Test
    void aForwardEdgeOutsideTheCycleIsAForwardReference() {
        check("""
                FROM alpine AS a
                COPY --from=b /x /y
                            ^ CircularStageDependency
                COPY --from=c /x /y
                            ^ ForwardStageReference
                FROM alpine AS b
                COPY --from=a /x /y
                FROM alpine AS c
                """);
    }

    @Test
    void basesMakeNoCycle() {
        check("""
                FROM alpine AS a
                COPY --from=b /x /y
                            ^ ForwardStageReference
                FROM a AS b
                """);
    }

    @Test
    void theSecondOfTwoStagesOfANameThatMeansTheFirst() {
        check("""
                FROM alpine AS a
                FROM debian AS a
                               ^ DuplicateStageName
                COPY --from=a /x /y
                            ^ CircularStageDependency
                """);
    }

    @Test
    void aStageCalledScratchIsTheSourceOfItsOwnMounts() {
        check("""
                FROM alpine AS scratch
                               ^^^^^^^ ReservedStageName
                RUN --mount=type=cache,target=/c make
                    ^^^^^^^ CircularStageDependency
                """);
    }

    @Test
    void anyMountThatSaysNothingDependsOnAStageCalledScratch() {
        check("""
                FROM alpine AS a
                RUN --mount=target=/x make
                    ^^^^^^^ CircularStageDependency
                FROM alpine AS scratch
                               ^^^^^^^ ReservedStageName
                COPY --from=a /x /y
                """);
    }

    @Test
    void theOtherEdgesAreRelated() {
        assertEquals("""
                CircularStageDependency: Stage 'c' also depends on stage 'a'; BuildKit rejects circular dependencies.
                  line 4, a: stage 'b' depends on stage 'a'
                  line 6, b: stage 'c' depends on stage 'b'
                """, report("""
                        FROM alpine AS a
                        COPY --from=c /x /y
                        FROM alpine AS b
                        COPY --from=a /x /y
                        FROM alpine AS c
                        RUN --mount=from=b,target=/x make
                        """));
    }

    @Test
    void aStageWithoutNameHasANumber() {
        assertEquals("""
                CircularStageDependency: Stage 0 depends on itself; BuildKit rejects circular dependencies.
                """, report("FROM alpine\nCOPY --from=0 /x /y\n"));
    }
}
