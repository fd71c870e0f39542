package io.github.dockerfilestages.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetCallsTest {
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
    void theCallLeadsToThePlaceThatNamesIt() {
        var dockerfile = FIXTURE.dockerfile("Dockerfile");
        var call = TargetCalls.incoming(
                        FIXTURE.project(),
                        dockerfile,
                        dockerfile.model().table().stage(0))
                .get(0);

        assertEquals(
                "BUILD",
                call.place().range().of(FIXTURE.files().file("build.sh").text()));
    }

    private static List<String> callers(int stage) {
        var dockerfile = FIXTURE.dockerfile("Dockerfile");
        return TargetCalls.incoming(
                        FIXTURE.project(),
                        dockerfile,
                        dockerfile.model().table().stage(stage))
                .stream()
                .map(call -> call.name() + " in " + call.detail())
                .toList();
    }
}
