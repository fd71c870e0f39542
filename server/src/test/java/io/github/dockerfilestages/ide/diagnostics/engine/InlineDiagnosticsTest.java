package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTargetTest;
import org.junit.jupiter.api.Test;

/** Diagnostics of Dockerfiles inside build files are reported in the build file. */
class InlineDiagnosticsTest {

    @Test
    void the_words_are_marked_in_the_build_file() {
        UnknownBuildTargetTest.check("""
                #- compose.yaml
                services:
                  one:
                    build:
                      dockerfile_inline: |
                        FROM alpine as Build
                                       ^^^^^ StageNameCasing
                                    ^^ FromAsCasing
                        COPY --from=later /x /y
                                    ^^^^^ ForwardStageReference
                        FROM scratch AS later
                  two:
                    build:
                      dockerfile_inline: "FROM alpine AS build\\nCOPY --from=build /x /y"
                                                                            ^^^^^ CircularStageDependency
                #- docker-bake.hcl
                target "one" {
                  dockerfile-inline = <<EOT
                FROM alpine AS build
                FROM scratch
                COPY --from=biuld /x /y
                            ^^^^^ UnknownStage
                EOT
                }
                """);
    }

    @Test
    void a_word_that_variables_of_the_build_file_make_may_be_anything() {
        UnknownBuildTargetTest.check("""
                #- compose.yaml
                services:
                  one:
                    build:
                      dockerfile_inline: |
                        FROM alpine AS builder
                        FROM scratch
                        COPY --from=${STAGE} /x /y
                """);
    }

    @Test
    void a_context_of_the_build_is_known_and_no_stage_is_unused() {
        UnknownBuildTargetTest.check("""
                #- compose.yaml
                services:
                  one:
                    build:
                      additional_contexts: {biuld: ../other}
                      dockerfile_inline: |
                        FROM alpine AS build
                        FROM scratch
                        COPY --from=biuld /x /y
                """);
    }

    @Test
    void what_builds_share_is_diagnosed_once() {
        UnknownBuildTargetTest.check("""
                #- compose.yaml
                x-build: &build
                  dockerfile_inline: |
                    FROM alpine AS Build
                                   ^^^^^ StageNameCasing
                services:
                  one:
                    build: {<<: *build, target: build}
                  two:
                    build: {<<: *build, target: other}
                                                ^^^^^ UnknownBuildTarget
                #- docker-bake.hcl
                target "one" {
                  name = "one-${tgt}"
                  matrix = { tgt = ["a", "A"] }
                  target = tgt
                  dockerfile-inline = "FROM alpine AS A"
                                                      ^ StageNameCasing
                }
                """);
    }
}
