package io.github.dockerfilestages.ide.actions.refactorings;

import static io.github.dockerfilestages.ide.actions.ActionCheck.offers;
import static io.github.dockerfilestages.ide.actions.ActionCheck.offersNo;

import org.junit.jupiter.api.Test;

class LowerCaseNameTest {
    @Test
    void aNameInCapitalsIsWrittenInLowercaseEverywhere() {
        offers("""
                # build compiles
                FROM golang AS Bu$0ild
                FROM scratch
                COPY --from="Build" /x /y
                RUN --mount=type=bind,from=BUILD make
                """, "Write 'build' and its references in lowercase", """
                # build compiles
                FROM golang AS build
                FROM scratch
                COPY --from="build" /x /y
                RUN --mount=type=bind,from=build make
                """);
    }

    @Test
    void referencesInCapitalsAreAlignedWithANameThatIsInLowerCase() {
        offers("""
                FROM golang AS bu$0ild
                FROM scratch
                COPY --from=Build /x /y
                """, "Write 'build' and its references in lowercase", """
                FROM golang AS build
                FROM scratch
                COPY --from=build /x /y
                """);
    }

    @Test
    void aFromInCapitalsThatDoesNotFindTheStageIsWrittenInLowerCaseToo() {
        offers("""
                ARG BASE=Build
                FROM golang AS Bu$0ild
                FROM Build AS test
                FROM --platform=linux/arm64 "BUILD"
                FROM ${BASE}
                COPY --from=Build /x /y
                """, "Write 'build' and its references in lowercase", """
                ARG BASE=build
                FROM golang AS build
                FROM build AS test
                FROM --platform=linux/arm64 "build"
                FROM ${BASE}
                COPY --from=build /x /y
                """);
    }

    @Test
    void aFromAboveIsNoneThatCouldFindIt() {
        offers("""
                FROM Build
                FROM golang AS Bu$0ild
                """, "Write 'build' and its references in lowercase", """
                FROM Build
                FROM golang AS build
                """);
    }

    @Test
    void notWhereAllIsInLowerCase() {
        offersNo("FROM golang AS bu$0ild\nFROM scratch\nCOPY --from=build /x /y\n", "Write");
    }

    @Test
    void notAWordThatCannotBeAName() {
        offersNo("FROM golang AS 1$0Build\nFROM scratch\nCOPY --from=1build /x /y\n", "Write");
    }
}
