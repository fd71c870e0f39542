package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetEditsTest {
    @Test
    void eachTargetThatNamesTheStageIsEditedOnce() {
        assertEquals(List.of("docker-bake.hcl Compile", "docker-bake.hcl compile"), edits("""
                        #- Dockerfile
                        FROM golang AS build
                        FROM scratch AS last
                        #- docker-bake.hcl
                        variable "STAGE" { default = "build" }
                        target "a" {
                          target = STAGE
                          contexts = { build = "./vendor" }
                        }
                        target "b" { target = STAGE }
                        target "c" { target = "last" }
                        """));
    }

    @Test
    void whatIsWrittenSoAlreadyIsNotEdited() {
        assertEquals(List.of(), edits("""
                #- Dockerfile
                FROM golang AS Build
                #- build.sh
                docker build --target Compile .
                """.replace("Build", "Compile")));
    }

    /** Renames the first stage to {@code Compile}. */
    private static List<String> edits(String source) {
        var fixture = ProjectFixture.of(source);
        var dockerfile = fixture.dockerfile("Dockerfile");
        return TargetEdits.of(
                        fixture.project(),
                        dockerfile,
                        dockerfile.model().table().stage(0),
                        "Compile")
                .edits()
                .stream()
                .map(placed -> placed.file().name() + " " + placed.edit().newText())
                .toList();
    }
}
