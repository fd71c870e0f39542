package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import org.junit.jupiter.api.Test;

class KnownStagesTest {
    @Test
    void aDockerfileWithAFromHasThemAllInItsText() {
        assertTrue(areAll("Dockerfile", "FROM alpine\n"));
        assertTrue(areAll("Dockerfile", "# syntax=docker/dockerfile:1\nFROM alpine\n"));
        assertTrue(areAll("Dockerfile", "# the syntax=other is not used\nFROM alpine\n"));
    }

    @Test
    void notBeforeThereIsAFrom() {
        assertFalse(areAll("Dockerfile", ""));
        assertFalse(areAll("Dockerfile", "ARG V\n"));
    }

    @Test
    void notInATemplate() {
        assertFalse(areAll("Dockerfile", "FROM alpine\n{{ stages }}\n"));
    }

    @Test
    void notInADialectThatTakesStagesFromElsewhere() {
        assertFalse(areAll("Dockerfile", "# syntax=example/dockerfile-plus\nFROM alpine\n"));
        assertFalse(areAll("Dockerfile", "# SYNTAX = example/dockerfile-plus\nFROM alpine\n"));
        assertFalse(areAll("Dockerfile.in", "FROM alpine\n"));
        assertFalse(areAll("Containerfile.IN", "FROM alpine\n"));
    }

    private static boolean areAll(String name, String source) {
        return KnownStages.areAll(
                ProjectDockerfile.of(FilePath.of("/" + name), Fixture.of(source).model()));
    }
}
