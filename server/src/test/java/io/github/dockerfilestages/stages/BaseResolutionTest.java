package io.github.dockerfilestages.stages;

import static io.github.dockerfilestages.stages.Resolutions.check;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The base of a FROM, rule by rule as in BuildKit. */
class BaseResolutionTest {
    @Nested
    class ABase {
        @Test
        void namesAnEarlierStageInExactlyItsLowerCaseName() {
            check("""
                    FROM alpine AS Build
                    FROM build
                    FROM Build
                    """, """
                    from alpine: image
                    from build: #0
                    from Build: invalid BADREF
                    """);
        }

        @Test
        void takesTheNearestEarlierOneOfSeveral() {
            check("""
                    FROM alpine AS a
                    FROM a AS a
                    FROM a
                    """, """
                    from alpine: image
                    from a: #0
                    from a: #1
                    """);
        }

        @Test
        void ofALaterStageOfItselfOfANumberOrWithATagIsAnImage() {
            check("""
                    FROM b AS a
                    FROM b AS b
                    FROM 0
                    FROM b:latest
                    FROM library/b
                    """, """
                    from b: image
                    from b: image
                    from 0: image
                    from b:latest: image
                    from library/b: image
                    """);
        }

        @Test
        void mayBeQuotedAndEscaped() {
            check("""
                    FROM alpine AS build
                    FROM "build"
                    FROM bu'il'd
                    FROM buil\\d
                    FROM ""
                    """, """
                    from alpine: image
                    from "build": #0
                    from bu'il'd: #0
                    from buil\\d: #0
                    from "": invalid BLANK
                    """);
        }

        @Test
        void mayBeComposedOfEmptyAndQuotedPieces() {
            check("""
                    FROM alpine AS build
                    FROM ""''
                    FROM ""build""
                    FROM ${NONE:-build""}
                    FROM ${NONE:-""''}
                    FROM ${NONE:-""}
                    FROM ${NONE:-}
                    """, """
                    from alpine: image
                    from ""'': invalid BLANK
                    from ""build"": #0
                    from ${NONE:-build""}: #0
                    from ${NONE:-""''}: invalid BLANK
                    from ${NONE:-""}: invalid BLANK
                    from ${NONE:-}: invalid BLANK
                    """);
        }

        @Test
        void isReadWithoutAByteOrderMarkAtItsStart() {
            check("FROM alpine AS b\nARG A=\ufeffb\nFROM \ufeffb\nFROM \ufeff\"b\"\nFROM x\ufeffb\n", """
                    from alpine: image
                    from \ufeffb: #0
                    from \ufeff"b": #0
                    from x\ufeffb: invalid BADREF
                    """);
        }

        @Test
        void isComparedWithNamesWhoseLettersBecomeLowerCaseOneByOne() {
            check("""
                    FROM alpine AS İ
                    FROM i
                    """, """
                    from alpine: image
                    from i: #0
                    """);
        }

        @Test
        void scratchIsNothingUnlessAStageHasThatName() {
            check("""
                    FROM scratch
                    FROM SCRATCH
                    FROM alpine AS scratch
                    FROM scratch
                    """, """
                    from scratch: scratch
                    from SCRATCH: invalid BADREF
                    from alpine: image
                    from scratch: #2
                    """);
        }

        @Test
        void withAnInvalidPlatformIsInvalidButStillNamesItsStage() {
            check("""
                    FROM --platform=$NONE alpine AS build
                    FROM --platform=$NONE build
                    FROM --platform=linux/amd64 build
                    """, """
                    from alpine: invalid BASE
                    from build: #0 BASE
                    from build: #0
                    """);
        }
    }

    @Nested
    class Arguments {
        @Test
        void beforeTheFirstFromAreExpandedWithTheirModifiers() {
            check("""
                    ARG V=build
                    FROM alpine AS build
                    FROM $V
                    FROM ${V}:3
                    FROM ${NOPE:-build}
                    FROM ${V:+build}
                    FROM ${V%ld}ld
                    FROM ${V#?}
                    FROM ${V/b/x}
                    FROM ${V^^}
                    """, """
                    arg build: #0
                    from alpine: image
                    from $V: #0
                    from ${V}:3: image
                    from ${NOPE:-build}: #0
                    from ${V:+build}: #0
                    from ${V%ld}ld: #0
                    from ${V#?}: image
                    from ${V/b/x}: image
                    from ${V^^}: invalid BASE
                    """);
        }

        @Test
        void mayBeMadeOfOthersAndOfThePlatform() {
            check("""
                    ARG A=amd
                    ARG B=base-${A}64
                    FROM alpine AS base-amd64
                    FROM $B
                    FROM base-$TARGETARCH
                    FROM $TARGETSTAGE
                    """, """
                    from alpine: image
                    from $B: #0
                    from base-$TARGETARCH: #0
                    from $TARGETSTAGE: image
                    """);
        }

        @Test
        void ofAStageDoNotCountAndWithoutAValueAreEmpty() {
            check("""
                    ARG EMPTY
                    FROM alpine AS build
                    ARG V=build
                    FROM $V
                    FROM $EMPTY
                    FROM ${EMPTY:-build}
                    """, """
                    from alpine: image
                    from $V: invalid BLANK
                    from $EMPTY: invalid BLANK
                    from ${EMPTY:-build}: #0
                    """);
        }

        @Test
        void thatDoubleEachOtherHaveALimit() {
            var text = new StringBuilder("ARG A0=aaaaaaaa\n");
            for (int depth = 1; depth < 40; depth++) {
                text.append("ARG A%d=$A%d$A%d\n".formatted(depth, depth - 1, depth - 1));
            }
            check(text + "FROM $A39\n", "from $A39: invalid BLANK\n");
        }

        @Test
        void inSingleQuotesOrEscapedAreText() {
            check("ARG V=build\nFROM alpine AS build\nFROM '$V'\nFROM \\$V\nFROM \"$V\"\n", """
                    arg build: #0
                    from alpine: image
                    from '$V': invalid BADREF
                    from \\$V: invalid BADREF
                    from "$V": #0
                    """);
        }

        @Test
        void thatTheBuildIsGivenReplaceTheDefaults() {
            var parameters = new BuildParameters("linux/arm64", Map.of("V", "test"), Set.of());
            check(
                    "ARG V=build\nFROM alpine AS build\nFROM alpine AS test\nFROM $V AS x-arm64\nFROM x-$TARGETARCH\n",
                    parameters,
                    """
                    from alpine: image
                    from alpine: image
                    from $V: #1
                    from x-$TARGETARCH: #2
                    """);
        }

        @Test
        void ofSpecialNamesListStages() {
            check("""
                    ARG SOURCE_DATE_EPOCH=Stamp
                    ARG BUILDKIT_SBOM_SCAN_STAGE=build,Test,test
                    FROM scratch AS stamp
                    FROM alpine AS build
                    FROM alpine AS test
                    FROM scratch AS stamp
                    """, """
                    arg Stamp: #0
                    arg build: #1
                    arg test: #2
                    from scratch: scratch
                    from alpine: image
                    from alpine: image
                    from scratch: scratch
                    """);
        }
    }
}
