package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearStageTest {
    private static final List<ProjectDockerfile> DOCKERFILES = List.of(
            dockerfile("/a/Dockerfile", "FROM alpine AS build\nFROM alpine AS serve\n"),
            dockerfile("/b/Dockerfile", "FROM alpine\nFROM alpine AS build\nFROM alpine AS Release\n"));

    @Test
    void oneOfASimilarNameInAnyOfTheDockerfiles() {
        assertEquals("serve in /a/Dockerfile", near("sreve"));
        assertEquals("release in /b/Dockerfile", near("RELAESE"));
    }

    @Test
    void ofOneNameTheLast() {
        assertEquals("build in /b/Dockerfile", near("biuld"));
    }

    @Test
    void theOneWithThatIndexWhenItHasAName() {
        assertEquals("build in /a/Dockerfile", near("0"));
        assertEquals("serve in /a/Dockerfile", near("1"));
        assertEquals("release in /b/Dockerfile", near("2"));
        assertEquals("none", near("7"));
    }

    @Test
    void noneWhenNoneIsNear() {
        assertEquals("none", near("test"));
    }

    private static String near(String target) {
        return NearStage.of(target, DOCKERFILES)
                .map(near ->
                        near.stage().name() + " in " + near.dockerfile().path().value())
                .orElse("none");
    }

    private static ProjectDockerfile dockerfile(String path, String source) {
        return ProjectDockerfile.of(FilePath.of(path), Fixture.of(source).model());
    }
}
