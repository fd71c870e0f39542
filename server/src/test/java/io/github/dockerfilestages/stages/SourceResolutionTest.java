package io.github.dockerfilestages.stages;

import static io.github.dockerfilestages.stages.Resolutions.check;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The stages from which COPY, mounts and triggers read files, rule by rule as in BuildKit. */
class SourceResolutionTest {
    @Nested
    class Bytes {
        @Test
        void ofAFlagAreReadAsOneCharacterEachAndTwoOfThemAreBlanks() {
            check(
                    "FROM a AS b\nFROM x\nCOPY --from=b\u00a0/x /y\nCOPY --from=b\u2003/x /y\nCOPY --link=\u00e0--from=b /y /z\n",
                    """
                    from a: image
                    from x: image
                    copy b\u00c2: invalid BADREF
                    copy b\u00e2\u0080\u0083/x: invalid BADREF
                    copy b: #0
                    """);
        }

        @Test
        void aNameOutsideAsciiAndItsReferencesAreInvalidButBelongTogether() {
            check("""
                    FROM alpine AS été
                    FROM alpine
                    COPY --from=Été /x /y
                    COPY --from=İ /x /y
                    FROM alpine AS i
                    """, """
                    from alpine: image
                    from alpine: image
                    copy Ã\u0089tÃ©: #0
                    copy Ä°: invalid BADREF
                    from alpine: image
                    """);
        }

        @Test
        void blanksAtTheEndOfTheLineAreCutOffBeforeItsFlagsAreRead() {
            check("FROM alpine AS a\nFROM b\nRUN --mount=from=\"a \n", """
                    from alpine: image
                    from b: image
                    mount a: #0
                    """);
        }
    }

    @Nested
    class Appended {
        @Test
        void imagesTakeTheIndexesAfterTheStagesAndATriggerSeesThoseOfTheWholeFile() {
            check("""
                    FROM alpine AS a
                    ONBUILD COPY --from=2 /x /y
                    COPY --from=2 /x /y
                    COPY --from=$X /x /y
                    RUN --mount=type=cache,target=/c true
                    COPY --from=2 /x /y
                    COPY --from=4 /x /y
                    FROM a
                    """, """
                    from alpine: image
                    onbuild-copy 2: scratch
                    copy 2: invalid INDEX
                    copy $X: invalid EXPANSION
                    copy 2: scratch
                    copy 4: invalid INDEX
                    from a: #0
                    """);
        }
    }

    @Nested
    class Triggers {
        @Test
        void knowNoEscapeCharacterButTheBackslash() {
            check("""
                    # escape=`
                    FROM alpine AS a
                    ONBUILD COPY --from=`a /x /y
                    ONBUILD COPY --from=\\a /x /y
                    COPY --from=`a /x /y
                    FROM a
                    """, """
                    from alpine: image
                    onbuild-copy `a: invalid EXPANSION
                    onbuild-copy a: #0
                    copy a: #0 SELF
                    from a: #0
                    """);
        }
    }

    @Nested
    class Sources {
        @Test
        void nameAStageInAnyCase() {
            check("""
                    FROM alpine AS Build
                    FROM alpine
                    COPY --from=BUILD /a /b
                    RUN --mount=from=BuIlD,target=/x true
                    """, """
                    from alpine: image
                    from alpine: image
                    copy BUILD: #0
                    mount BuIlD: #0
                    """);
        }

        @Test
        void takeTheLastStageOfTheNameInTheFile() {
            check("""
                    FROM alpine AS a
                    FROM alpine AS m
                    COPY --from=a /1 /1
                    FROM debian AS a
                    COPY --from=a /2 /2
                    RUN --mount=from=m,target=/x true
                    """, """
                    from alpine: image
                    from alpine: image
                    copy a: #2 FORWARD
                    from debian: image
                    copy a: #2 SELF
                    mount m: #1
                    """);
        }

        @Test
        void ofTheirOwnStageOrOfALaterOneAreRefusedInEveryStage() {
            check("""
                    FROM alpine AS a
                    COPY --from=a /x /x
                    COPY --from=b /x /x
                    RUN --mount=from=a,target=/x --mount=from=b,target=/y true
                    FROM alpine AS b
                    COPY --from=a /x /x
                    COPY --from=b /x /x
                    """, """
                    from alpine: image
                    copy a: #0 SELF
                    copy b: #1 FORWARD
                    mount a: #0 SELF
                    mount b: #1 FORWARD
                    from alpine: image
                    copy a: #0
                    copy b: #1 SELF
                    """);
        }

        @Test
        void ofAnythingElseIsAnImageOrNothingAtAll() {
            check("""
                    FROM alpine AS build
                    FROM alpine
                    COPY --from=buidl /x /x
                    COPY --from=build:latest /x /x
                    COPY --from=scratch /x /x
                    COPY --from=context /x /x
                    COPY --from= /x /x
                    COPY --from=Nosuch /x /x
                    COPY --from=https://x.y/z /x /x
                    RUN --mount=from=,target=/x --mount=from,target=/y true
                    """, """
                    from alpine: image
                    from alpine: image
                    copy buidl: image
                    copy build:latest: image
                    copy scratch: scratch
                    copy context: image
                    copy : buildContext
                    copy Nosuch: invalid BADREF
                    copy https://x.y/z: invalid BADREF
                    """);
        }

        @Test
        void expandNothing() {
            check("""
                    ARG V=build
                    FROM alpine AS build
                    FROM alpine
                    COPY --from=$V /x /x
                    COPY --from=build$ /x /x
                    RUN --mount=from=${V},target=/x true
                    RUN --mount=from=build$,target=/x true
                    """, """
                    arg build: #0
                    from alpine: image
                    from alpine: image
                    copy $V: invalid EXPANSION
                    copy build$: invalid BADREF
                    mount ${V}: invalid EXPANSION
                    mount build$: invalid BADREF
                    """);
        }

        @Test
        void mayNameAContextThatTheBuildIsGiven() {
            var parameters = new BuildParameters("linux/amd64", Map.of(), Set.of("src", "golang"));
            check(
                    "FROM golang\nCOPY --from=src / /\nCOPY --from=golang:latest / /\nCOPY --from=golang:1 / /\n",
                    parameters,
                    """
                    from golang: namedContext
                    copy src: namedContext
                    copy golang:latest: namedContext
                    copy golang:1: image
                    """);
        }
    }

    @Nested
    class Indexes {
        @Test
        void countAllStagesForCopyAlone() {
            check("""
                    FROM alpine
                    FROM alpine AS b
                    COPY --from=0 /x /x
                    COPY --from=+00 /x /x
                    COPY --from=1 /x /x
                    COPY --from=5 /x /x
                    COPY --from=-1 /x /x
                    COPY --from=0x0 /x /x
                    COPY --from=99999999999999999999 /x /x
                    RUN --mount=from=0,target=/x true
                    """, """
                    from alpine: image
                    from alpine: image
                    copy 0: #0
                    copy +00: #0
                    copy 1: #1 SELF
                    copy 5: invalid INDEX
                    copy -1: invalid INDEX
                    copy 0x0: image
                    copy 99999999999999999999: image
                    mount 0: image
                    """);
        }

        @Test
        void afterTheLastStageMeanWhatWasFoundOutsideTheFile() {
            check("""
                    FROM alpine
                    COPY --from=busybox /x /x
                    RUN --mount=type=cache,target=/c true
                    FROM alpine
                    COPY --from=2 /y /y
                    COPY --from=3 /y /y
                    COPY --from=6 /y /y
                    """, """
                    from alpine: image
                    copy busybox: image
                    from alpine: image
                    copy 2: image
                    copy 3: scratch
                    copy 6: invalid INDEX
                    """);
        }
    }

    @Nested
    class Onbuild {
        @Test
        void saysWhatAValueNamesInThisFileWithoutJudgingIt() {
            check("""
                    FROM alpine AS base
                    ONBUILD COPY --from=BASE /x /x
                    ONBUILD COPY --from=late /x /x
                    ONBUILD RUN --mount=from=late,target=/x true
                    ONBUILD COPY --from=77 /x /x
                    FROM base AS late
                    """, """
                    from alpine: image
                    onbuild-copy BASE: #0
                    onbuild-copy late: #1
                    onbuild-mount late: #1
                    onbuild-copy 77: invalid INDEX
                    from base: #0
                    """);
        }
    }

    @Nested
    class Names {
        @Test
        void thatBuildkitRejectsAreNamesToo() {
            check("""
                    FROM alpine AS 1Build
                    FROM alpine AS a b
                    FROM 1build
                    COPY --from=1BUILD /x /x
                    COPY --from=a /x /x
                    """, """
                    from alpine: image
                    from alpine: image
                    from 1build: #0
                    copy 1BUILD: #0
                    copy a: #1
                    """);
        }

        @Test
        void beforeTheFirstFromAreResolvedToo() {
            check("COPY --from=a /x /y\nFROM alpine AS a\n", "copy a: #0\nfrom alpine: image\n");
        }
    }
}
