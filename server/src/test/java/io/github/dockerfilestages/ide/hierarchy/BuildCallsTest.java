package io.github.dockerfilestages.ide.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.StageSymbol;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildCallsTest {
    private static final ProjectFixture FIXTURE = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS build
            FROM alpine AS other
            #- compose.yaml
            services:
              web:
                build: {context: ., target: build}
            #- build.sh
            docker build --target BUILD .
            """);

    @Test
    void aBuildThatNamesTheStageCallsIt() {
        assertEquals(List.of("BUILD in build.sh, line 1", "web in compose.yaml, line 3"), callers(0));
    }

    @Test
    void aStageThatNoBuildNamesIsNotCalled() {
        assertEquals(List.of(), callers(1));
    }

    @Test
    void theCallLeadsToTheTargetThatNamesIt() {
        assertEquals(
                "BUILD",
                callersOf(0)
                        .get(0)
                        .selection()
                        .range()
                        .of(FIXTURE.files().file("build.sh").text()));
    }

    @Test
    void aBuildIsFoundAtItsName() {
        assertEquals(List.of("web in compose.yaml, line 3"), named("""
                #- Dockerfile
                FROM alpine AS build
                #- compose.yaml
                services:
                  w$0eb:
                    build: {context: ., target: build}
                """));
        assertEquals(List.of("a, b in docker-bake.hcl, line 1"), named("""
                #- Dockerfile
                FROM alpine AS build
                #- docker-bake.hcl
                variable "STAGE" { default = "build" }
                target "a$0" { target = STAGE }
                target "b" { target = STAGE }
                """));
        assertEquals(List.of(), named("""
                #- Dockerfile
                FROM alpine AS build
                #- compose.yaml
                services:
                  web:
                    build: {context: ., target: bu$0ild}
                """));
    }

    @Test
    void aBuildCallsTheStagesThatItBuilds() {
        FileLocation target = callersOf(0).get(0).selection();

        assertEquals(
                List.of("build"),
                CallHierarchy.outgoing(FIXTURE.project(), target).stream()
                        .map(call -> call.other().name())
                        .toList());
        assertEquals(
                List.of(),
                CallHierarchy.outgoing(
                        FIXTURE.project(),
                        new FileLocation(
                                target.file(), TextRange.at(target.range().start()))));
    }

    private static List<String> named(String source) {
        return shown(CallHierarchy.prepare(ProjectFixture.of(source).position()).stream()
                .filter(item -> item.stage().isEmpty())
                .toList());
    }

    private static List<String> callers(int stage) {
        return shown(callersOf(stage));
    }

    private static List<HierarchyItem> callersOf(int stage) {
        var dockerfile = FIXTURE.dockerfile("Dockerfile");
        var symbol = new StageSymbol(dockerfile, dockerfile.model().table().stage(stage));
        return CallHierarchy.incoming(FIXTURE.project(), symbol).stream()
                .map(CallHierarchy.Call::other)
                .filter(caller -> caller.stage().isEmpty())
                .toList();
    }

    private static List<String> shown(List<HierarchyItem> builds) {
        return builds.stream()
                .map(build -> build.name() + " in " + build.detail())
                .toList();
    }
}
