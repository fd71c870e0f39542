package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownStagesTest {
    @Test
    void aDockerfileWithAFromHasThemAllInItsText() {
        Selection.check(
                text -> areAll("Dockerfile", text),
                List.of(
                        "FROM alpine\n",
                        "# syntax=docker/dockerfile:1\nFROM alpine\n",
                        "# the syntax=other is not used\nFROM alpine\n"),
                List.of());
    }

    @Test
    void notBeforeThereIsAFrom() {
        Selection.check(text -> areAll("Dockerfile", text), List.of(), List.of("", "ARG V\n"));
    }

    @Test
    void notInATemplate() {
        Selection.check(text -> areAll("Dockerfile", text), List.of(), List.of("FROM alpine\n{{ stages }}\n"));
    }

    @Test
    void notInADialectThatTakesStagesFromElsewhere() {
        Selection.check(
                text -> areAll("Dockerfile", text),
                List.of(),
                List.of(
                        "# syntax=example/dockerfile-plus\nFROM alpine\n",
                        "# SYNTAX = example/dockerfile-plus\nFROM alpine\n"));
        Selection.check(name -> areAll(name, "FROM alpine\n"), List.of(), List.of("Dockerfile.in", "Containerfile.IN"));
    }

    private static boolean areAll(String name, String source) {
        return KnownStages.areAll(
                ProjectDockerfile.of(FilePath.of("/" + name), Fixture.of(source).model()));
    }
}
