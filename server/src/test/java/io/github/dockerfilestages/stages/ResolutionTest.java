package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each form of reference resolves to, rule by rule as BuildKit has them. */
class ResolutionTest {

    private static void check(String text, String resolutions) {
        check(text, BuildParameters.NONE, resolutions);
    }

    private static void check(String text, BuildParameters parameters, String resolutions) {
        StageTable table = StageModel.of(SourceText.of(text), parameters).table();
        assertEquals(
                resolutions,
                table.references().stream()
                        .map(reference -> reference.site().kind() + " " + reference.value() + ": "
                                + shown(reference.resolution()) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String shown(Resolution resolution) {
        String target = resolution.isStage()
                ? "#" + resolution.stage()
                : resolution.kind().jsonName();
        return resolution.why() == Resolution.Why.NONE ? target : target + " " + resolution.why();
    }

    @Nested
    class From {
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
        void scratch_is_nothing_unless_a_stage_is_called_so() {
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
        void with_a_platform_that_is_none_is_no_base_but_still_names_its_stage() {
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
        void of_a_stage_do_not_count_and_without_a_value_come_to_nothing() {
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
        void that_double_each_other_come_to_an_end() {
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
        void that_the_build_is_told_replace_the_defaults() {
            var told = new BuildParameters("linux/arm64", Map.of("V", "test"), Set.of());
            check(
                    "ARG V=build\nFROM alpine AS build\nFROM alpine AS test\nFROM $V AS x-arm64\nFROM x-$TARGETARCH\n",
                    told,
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

    @Nested
    class CopyAndMount {
        @Test
        void name_a_stage_in_any_case() {
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
        void take_the_last_stage_of_the_name_wherever_it_stands() {
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
        void of_anything_else_is_an_image_or_nothing_at_all() {
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
        void expand_nothing() {
            check("""
                    ARG V=build
                    FROM alpine AS build
                    FROM alpine
                    COPY --from=$V /x /x
                    COPY --from=build$ /x /x
                    RUN --mount=from=${V},target=/x true
                    RUN --mount=from=build$,target=/x true
                    """, """
                    from alpine: image
                    from alpine: image
                    copy $V: invalid EXPANSION
                    copy build$: invalid BADREF
                    mount ${V}: invalid EXPANSION
                    mount build$: invalid BADREF
                    """);
        }

        @Test
        void may_name_a_context_that_the_build_is_given() {
            var told = new BuildParameters("linux/amd64", Map.of(), Set.of("src", "golang"));
            check(
                    "FROM golang\nCOPY --from=src / /\nCOPY --from=golang:latest / /\nCOPY --from=golang:1 / /\n",
                    told,
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
        void count_all_stages_for_copy_alone() {
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
        void behind_the_last_stage_hit_what_was_found_outside_the_file() {
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
        void says_what_a_value_names_in_this_file_without_judging_it() {
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
        void that_buildkit_rejects_are_names_all_the_same() {
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
        void before_the_first_from_are_resolved_too() {
            check("COPY --from=a /x /y\nFROM alpine AS a\n", "copy a: #0\nfrom alpine: image\n");
        }
    }
}
