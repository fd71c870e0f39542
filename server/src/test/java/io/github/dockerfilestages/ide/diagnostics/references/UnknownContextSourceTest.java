package io.github.dockerfilestages.ide.diagnostics.references;

import static io.github.dockerfilestages.ide.diagnostics.references.UnknownBuildTargetTest.check;

import org.junit.jupiter.api.Test;

/** Contexts that stand for a build which does not exist; the marks must be all of them. */
class UnknownContextSourceTest {

    @Test
    void aTargetOrServiceThatDoesNotExistIsReported() {
        check("""
                #- Dockerfile
                FROM deps
                COPY --from=more / /
                #- docker-bake.hcl
                target "base" {}
                target "app" {
                  contexts = {
                    deps = "target:bsae"
                                   ^^^^ UnknownBuildTarget
                    more = "target:other"
                                   ^^^^^ UnknownBuildTarget information
                    fine = "target:base"
                    next = "target:next"
                    open = "target:${OPEN}"
                  }
                }
                #- docker-bake.override.hcl
                target "next" {}
                #- compose.yaml
                services:
                  base: {build: .}
                  app:
                    build:
                      context: .
                      additional_contexts:
                        deps: service:base
                        more: service:bass
                                      ^^^^ UnknownBuildTarget
                """);
    }

    @Test
    void notWhileTheNamesOfAMatrixCannotBeRead() {
        check("""
                #- Dockerfile
                FROM deps
                #- docker-bake.hcl
                target "all" {
                  name   = "base-${item}"
                  matrix = { item = ITEMS }
                }
                target "app" { contexts = { deps = "target:base-one" } }
                """);
    }

    @Test
    void norWhileServicesOfOtherFilesAreIncluded() {
        check("""
                #- Dockerfile
                FROM deps
                #- compose.yaml
                include: [more.yaml]
                services:
                  bases: {build: .}
                  app:
                    build:
                      context: .
                      additional_contexts: {deps: "service:base"}
                """);
    }

    @Test
    void aServiceIsNoBakeTargetButATargetMayBeAService() {
        check("""
                #- Dockerfile
                FROM deps
                #- docker-bake.hcl
                target "base" {}
                target "job" { contexts = { deps = "target:app" } }
                #- compose.yaml
                services:
                  app:
                    build:
                      context: .
                      additional_contexts: {deps: "service:base"}
                                                           ^^^^ UnknownBuildTarget information
                """);
    }

    @Test
    void aCommandHasNoTargets() {
        check("""
                #- Dockerfile
                FROM deps
                #- build.sh
                docker build --build-context deps=target:base .
                """);
    }
}
