package io.github.dockerfilestages.ide.rename.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.fixture.ProjectRenaming;
import org.junit.jupiter.api.Test;

/** A rename of a stage whose name is composed of parts, or passed on, elsewhere. */
class ComposedNameRenameTest {
    @Test
    void ofABaseThatABuildArgumentCompletesTheRestIsEdited() {
        check("runtime-musl", """
                #- Dockerfile
                ARG KIND
                FROM alpine AS $0runtime-alpine
                FROM runtime-${KIND}
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {KIND: alpine}}
                """, """
                #- Dockerfile
                ARG KIND
                FROM alpine AS runtime-musl
                FROM runtime-${KIND}
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {KIND: musl}}
                """);
    }

    @Test
    void aBuildArgumentReachesAFromThroughTheDefaultOfAnother() {
        check("root", """
                #- Dockerfile
                ARG INNER=base
                ARG ROOT=$INNER
                FROM golang AS $0base
                FROM ${ROOT}
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {INNER: base}}
                """, """
                #- Dockerfile
                ARG INNER=root
                ARG ROOT=$INNER
                FROM golang AS root
                FROM ${ROOT}
                #- compose.yaml
                services:
                  web:
                    build: {context: ., args: {INNER: root}}
                """);
    }

    @Test
    void ofAComposedNameTheOnlyPartThatDiffersIsEdited() {
        check("musl-run", """
                #- Dockerfile
                FROM alpine AS $0alpine-run
                FROM debian AS debian-run
                #- docker-bake.hcl
                target "run" {
                  name   = "run-${distro}"
                  matrix = { distro = ["alpine", "debian"] }
                  target = "${distro}-run"
                }
                """, """
                #- Dockerfile
                FROM alpine AS musl-run
                FROM debian AS debian-run
                #- docker-bake.hcl
                target "run" {
                  name   = "run-${distro}"
                  matrix = { distro = ["musl", "debian"] }
                  target = "${distro}-run"
                }
                """);
    }

    @Test
    void aPartThatAnotherNameContainsTooIsNotEdited() {
        check("alpine-start", """
                #- Dockerfile
                FROM alpine AS $0alpine-run
                FROM debian AS debian-run
                #- docker-bake.hcl
                target "run" {
                  name   = "run-${distro}"
                  matrix = { distro = ["alpine", "debian"] }
                  target = "${distro}-run"
                }
                """, """
                #- Dockerfile
                FROM alpine AS alpine-start
                FROM debian AS debian-run
                #- docker-bake.hcl
                target "run" {
                  name   = "run-${distro}"
                  matrix = { distro = ["alpine", "debian"] }
                  target = "${distro}-run"
                }
                """);
    }

    @Test
    void anAttributeThatSeveralBakeTargetsUseIsEditedOnce() {
        check("compile", """
                #- Dockerfile
                FROM golang AS $0build
                FROM scratch
                #- docker-bake.hcl
                target "one" {
                  target = "build"
                }
                target "two" {
                  target = target.one.target
                }
                """, """
                #- Dockerfile
                FROM golang AS compile
                FROM scratch
                #- docker-bake.hcl
                target "one" {
                  target = "compile"
                }
                target "two" {
                  target = target.one.target
                }
                """);
    }

    private static void check(String newName, String source, String expected) {
        ProjectFixture fixture = ProjectFixture.of(source);
        assertEquals(expected, ProjectRenaming.applied(fixture, newName));
    }
}
