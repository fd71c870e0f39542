package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class StageFromArgumentTest {
    @Test
    void aVariableBecomesAStageThatIsBuiltFromIt() {
        offers("""
                ARG TOOLS=golang
                FROM alpine
                COPY --from=$TO$0OLS /x /y
                RUN --mount=type=bind,from=$TOOLS make
                """, "Extract image '$TOOLS' into new stage 'tools'", """
                ARG TOOLS=golang
                FROM $TOOLS AS tools

                FROM alpine
                COPY --from=tools /x /y
                RUN --mount=type=bind,from=tools make
                """);
    }

    @Test
    void anArgOfTheStageIsDeclaredBeforeTheFirstFromToo() {
        offers("""
                FROM alpine AS first
                # what is shipped
                FROM scratch
                ARG VERSION=1.22
                COPY --from=golang:${VER$0SION} /x /y
                """, "Extract image 'golang:${VERSION}' into new stage 'golang' and declare its ARG", """
                ARG VERSION=1.22

                FROM alpine AS first
                FROM golang:${VERSION} AS golang

                # what is shipped
                FROM scratch
                ARG VERSION=1.22
                COPY --from=golang /x /y
                """);
    }

    @Test
    void anArgIsWrittenInTheCaseOfTheFromBelowIt() {
        offers("""
                from scratch
                copy --from=$TO$0OLS /x /y
                """, "Extract image '$TOOLS' into new stage 'tools' and declare its ARG", """
                arg TOOLS

                from $TOOLS as tools

                from scratch
                copy --from=tools /x /y
                """);
    }

    @Test
    void anArgThatNobodyDeclaresIsDeclared() {
        offers("""
                ARG OTHER
                FROM scratch
                COPY --from=$TO$0OLS /x /y
                """, "Extract image '$TOOLS' into new stage 'tools' and declare its ARG", """
                ARG OTHER
                ARG TOOLS

                FROM $TOOLS AS tools

                FROM scratch
                COPY --from=tools /x /y
                """);
    }

    @Test
    void notWhereAnotherStageWouldInheritTheDefault() {
        offersNo("""
                FROM alpine AS first
                ARG VERSION
                FROM scratch
                ARG VERSION=1.22
                COPY --from=golang:${VER$0SION} /x /y
                """, "Extract");
    }

    @Test
    void notWhereTheDefaultNeedsOtherVariables() {
        offersNo("""
                FROM scratch
                ARG MAJOR=1
                ARG VERSION=$MAJOR.22
                COPY --from=golang:${VER$0SION} /x /y
                """, "Extract");
    }

    @Test
    void notForADollarSignWithoutAName() {
        offersNo("FROM scratch\nCOPY --from=build$$0 /x /y\n", "Extract");
    }
}
