package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Problems of the kinds that users of multi-stage builds report, over all features:
 * in Dockerfiles, Compose and bake files.
 */
class ReportedProblemsTest {
    @Test
    void aFromInUppercaseIsReportedWhenItsStageGetsAnotherName() {
        assertEquals("Dockerfile:1, reported Dockerfile:2", AllFeatures.reach("""
                #- Dockerfile
                FROM debian AS TO$0OLS
                FROM TOOLS
                """));
    }

    @Test
    void aStageThatAVariableInACopyMayMeanIsNotUnused() {
        String files = """
                #- Dockerfile
                FROM alpine AS assets
                FROM alpine
                ARG SOURCE="as$0sets"
                COPY --from=${SOURCE} x y
                """;
        assertEquals(List.of("Dockerfile:4 VariableInStageReference"), AllFeatures.findings(files.replace("$0", "")));
        assertEquals("Dockerfile:1", AllFeatures.definition(files));
    }

    @Test
    void aBuildArgumentThatNamesAStageGoesWithIt() {
        assertEquals(
                "Dockerfile:2, Dockerfile:1, Makefile:2, compose.yaml:5, docker-bake.hcl:2, skaffold.yaml:9",
                AllFeatures.reach("""
                #- Dockerfile
                ARG ROOT=one
                FROM alpine AS o$0ne
                FROM alpine AS two
                FROM ${ROOT}
                #- compose.yaml
                services:
                  web:
                    build:
                      context: .
                      args: {ROOT: one}
                #- docker-bake.hcl
                target "web" {
                  args = { ROOT = "one" }
                }
                #- skaffold.yaml
                apiVersion: skaffold/v4beta6
                kind: Config
                build:
                  artifacts:
                  - image: web
                    context: .
                    docker:
                      buildArgs:
                        ROOT: one
                #- Makefile
                image:
                	docker build --build-arg ROOT=one .
                """));
    }

    @Test
    void contextsLeadToTheServiceAndToItsStage() {
        String files = """
                #- Dockerfile.base
                FROM alpine AS base
                #- app/Dockerfile
                FROM base
                #- compose.yaml
                services:
                  base:
                    build: {context: ., dockerfile: Dockerfile.base, target: base}
                  wrong:
                    build: {context: ., dockerfile: Dockerfile.base, target: bass}
                  app:
                    build:
                      context: app
                      additional_contexts: {base: "service:ba$0se"}
                """;
        assertEquals("Dockerfile.base:1, compose.yaml:2", AllFeatures.definition(files));
        assertEquals(List.of("compose.yaml:5 UnknownBuildTarget"), AllFeatures.findings(files.replace("$0", "")));
    }

    @Test
    void anOverrideThatComposeMergesByItselfMustHaveTheStage() {
        String files = """
                #- Dockerfile
                FROM rust AS runtime
                #- Dockerfile.dev
                FROM rust AS development
                #- compose.yaml
                services:
                  api:
                    build: {context: ., target: runtime}
                #- compose.override.yaml
                services:
                  api:
                    build: {dockerfile: Dockerfile.dev}
                """;
        assertEquals(List.of("compose.override.yaml:2 UnknownBuildTarget"), AllFeatures.findings(files));
    }

    @Test
    void aBakeTargetThatIsCalledLikeAStageMayHaveForgottenItsTarget() {
        assertEquals(List.of("docker-bake.hcl:1 TargetOmitted"), AllFeatures.findings("""
                #- Dockerfile
                FROM alpine AS lint
                FROM alpine
                #- docker-bake.hcl
                target "lint" {}
                """));
    }

    @Test
    void anArgAfterTheFirstFromIsPointedAt() {
        String files = """
                #- Dockerfile
                FROM alpine AS ba$0se
                ARG KIND=base
                FROM ${KIND}
                """;
        assertEquals(
                List.of("Dockerfile:3 UndefinedArgInFrom"),
                AllFeatures.findings(files.replace("$0", "")).stream()
                        .filter(found -> !found.contains("UnusedStage"))
                        .toList());
        assertEquals("Dockerfile:1, reported Dockerfile:2", AllFeatures.reach(files));
    }

    @Test
    void aBaseIsTheImageEvenIfALaterStageHasItsName() {
        assertEquals("", AllFeatures.definition("""
                #- Dockerfile
                FROM alp$0ine
                FROM debian AS alpine
                """));
    }

    @Test
    void anUnnamedLastStageCanGetTheNameThatABuildExpects() {
        assertEquals(List.of("build.sh:1 UnknownBuildTarget"), AllFeatures.findings("""
                #- Dockerfile
                FROM node AS builder
                FROM node
                COPY --from=builder /d /d
                #- build.sh
                docker build --target runtime .
                """));
    }

    @Test
    void aNameWithAVariableGetsAPlainOneWhoseCharactersAreItsOwn() {
        assertEquals(
                List.of("Dockerfile:1 InvalidStageName"),
                AllFeatures.findings("""
                #- Dockerfile
                FROM alpine AS root-${variant}
                FROM alpine
                """).stream()
                        .filter(found -> found.contains("Name"))
                        .toList());
    }

    @Test
    void bakeTargetsTakeAttributesOfOthers() {
        assertEquals(
                List.of("docker-bake.hcl:10 UnknownBuildTarget", "docker-bake.hcl:14 UnknownBuildTarget"),
                AllFeatures.findings("""
                        #- one.Dockerfile
                        FROM alpine AS rel
                        FROM alpine
                        #- docker-bake.hcl
                        target "one" {
                          dockerfile = "one.Dockerfile"
                          target = "rel"
                        }
                        target "two" {
                          dockerfile = target.one.dockerfile
                          target = target.one.target
                        }
                        target "three" { inherits = ["one"]
                          target = "relx"
                        }
                        target "four" {
                          dockerfile = target.one.dockerfile
                          target = "relx"
                        }
                        """));
    }

    @Test
    void bakeMatricesComposeTheNamesOfParents() {
        assertEquals(
                "refused: The build target 'smoke' on line 11 of docker-bake.hcl also names a stage of"
                        + " debian.Dockerfile, which would lose it.",
                AllFeatures.reach("""
                #- alpine.Dockerfile
                FROM alpine AS smo$0ke
                FROM alpine
                #- debian.Dockerfile
                FROM debian AS smoke
                FROM debian
                #- docker-bake.hcl
                target "alpine-base" {
                  dockerfile = "alpine.Dockerfile"
                }
                target "debian-base" {
                  dockerfile = "debian.Dockerfile"
                }
                target "smoke" {
                  name = "${distro}-smoke"
                  matrix = { distro = ["alpine", "debian"] }
                  inherits = ["${distro}-base"]
                  target = "smoke"
                }
                """));
    }

    @Test
    void contextsThatAFunctionGivesMayHaveAnyName() {
        assertEquals(List.of(), AllFeatures.findings("""
                #- images/app/Dockerfile
                FROM alpine
                COPY --from=mytool /pkg /pkg
                #- docker-bake.hcl
                function "needs" {
                  params = [image]
                  result = { for n in [image] : n => "target:${n}" }
                }
                target "app" {
                  context = "images/app"
                  contexts = needs("app")
                }
                """));
    }

    @Test
    void aComposeFileUnderAnyNameIsOneByItsContent() {
        assertEquals(
                "Dockerfile:2, deploy/everything.yml:3",
                AllFeatures.reach("#- Dockerfile\n" + AllFeatures.THREE_STAGES + """
                #- deploy/everything.yml
                services:
                  web:
                    build: {context: .., target: smoke}
                """));
    }

    @Test
    void aStageThatALateDefaultCompletesIsNotRenamed() {
        assertEquals(
                "refused: Cannot rename 'shop-slim': 'FROM shop-${KIND}' on line 4 can select any earlier stage named 'shop-*'.",
                AllFeatures.reach("""
                        #- Dockerfile
                        FROM alpine AS shop-sl$0im
                        FROM debian AS shop-full
                        ARG KIND=slim
                        FROM shop-${KIND}
                        """));
    }
}
