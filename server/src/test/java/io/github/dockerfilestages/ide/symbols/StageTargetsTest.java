package io.github.dockerfilestages.ide.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTargetsTest {
    private static final ProjectFixture FIXTURE = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS build
            FROM alpine AS other
            #- compose.yaml
            services:
              web:
                build: {context: ., target: other}
              job:
                build: {context: ., target: build}
            #- build.sh
            docker build --target build .
            #- docker-bake.hcl
            target "common" { target = "build" }
            target "a" { inherits = ["common"] }
            target "b" {
              inherits = ["common"]
              no-cache-filter = ["build"]
            }
            """);

    @Test
    void eachTargetIsListedOnceInTheOrderOfTheFiles() {
        assertEquals(List.of("build.sh, line 1", "compose.yaml: job", "docker-bake.hcl: common"), labels(Role.TARGET));
    }

    @Test
    void rolesAreSeparate() {
        assertEquals(List.of("docker-bake.hcl: b"), labels(Role.CACHE_FILTER));
        assertEquals(List.of(), labels(Role.CONTEXT));
    }

    private static List<String> labels(Role role) {
        var dockerfile = FIXTURE.dockerfile("Dockerfile");
        var stage = dockerfile.model().table().stage(0);
        var targets = new StageTargets(FIXTURE.project(), dockerfile, stage);
        return targets.of(role).stream().map(targets::label).toList();
    }
}
