package io.github.dockerfilestages.ide.diagnostics.engine;

import io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTargetTest;
import org.junit.jupiter.api.Test;

/** Diagnostics of Dockerfiles inside build files are reported in the build file. */
class InlineDiagnosticsTest {

    @Test
    void theWordsAreMarkedInTheBuildFile() {
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
    void aWordThatVariablesOfTheBuildFileMakeMayBeAnything() {
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
    void aContextOfTheBuildIsKnownAndNoStageIsUnused() {
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
    void whatBuildsShareIsDiagnosedOnce() {
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
