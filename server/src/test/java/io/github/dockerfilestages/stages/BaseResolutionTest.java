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
        void names_an_earlier_stage_in_exactly_its_lower_case_name() {
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
        void takes_the_nearest_earlier_one_of_several() {
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
        void of_a_later_stage_of_itself_of_a_number_or_with_a_tag_is_an_image() {
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
        void may_be_quoted_and_escaped() {
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
        void may_be_composed_of_empty_and_quoted_pieces() {
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
        void is_read_without_a_byte_order_mark_at_its_start() {
            check("FROM alpine AS b\nARG A=\ufeffb\nFROM \ufeffb\nFROM \ufeff\"b\"\nFROM x\ufeffb\n", """
                    from alpine: image
                    from \ufeffb: #0
                    from \ufeff"b": #0
                    from x\ufeffb: invalid BADREF
                    """);
        }

        @Test
        void is_compared_with_names_whose_letters_become_lower_case_one_by_one() {
            check("""
                    FROM alpine AS İ
                    FROM i
                    """, """
                    from alpine: image
                    from i: #0
                    """);
        }

        @Test
        void scratch_is_nothing_unless_a_stage_has_that_name() {
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
        void with_an_invalid_platform_is_invalid_but_still_names_its_stage() {
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
        void before_the_first_from_are_expanded_with_their_modifiers() {
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
        void may_be_made_of_others_and_of_the_platform() {
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
        void of_a_stage_do_not_count_and_without_a_value_are_empty() {
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
        void that_double_each_other_have_a_limit() {
            var text = new StringBuilder("ARG A0=aaaaaaaa\n");
            for (int depth = 1; depth < 40; depth++) {
                text.append("ARG A%d=$A%d$A%d\n".formatted(depth, depth - 1, depth - 1));
            }
            check(text + "FROM $A39\n", "from $A39: invalid BLANK\n");
        }

        @Test
        void in_single_quotes_or_escaped_are_text() {
            check("ARG V=build\nFROM alpine AS build\nFROM '$V'\nFROM \\$V\nFROM \"$V\"\n", """
                    arg build: #0
                    from alpine: image
                    from '$V': invalid BADREF
                    from \\$V: invalid BADREF
                    from "$V": #0
                    """);
        }

        @Test
        void that_the_build_is_given_replace_the_defaults() {
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
        void of_special_names_list_stages() {
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
