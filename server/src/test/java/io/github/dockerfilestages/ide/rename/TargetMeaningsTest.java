package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.ide.editing.EditedProject;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetMeaningsTest {
    private static final ProjectFixture FIXTURE = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS build
            FROM alpine AS test
            #- docker-bake.hcl
            target "a" { target = "build" }
            target "b" { target = "test" }
            target "c" { target = "none" }
            """);
    private static final FilePath BAKE = ProjectFixture.ROOT.resolve("docker-bake.hcl");
    private static final Set<FilePath> FILES = Set.of(BAKE);

    @Test
    void aTargetMeansStagesByTheirIndex() {
        assertEquals(
                List.of("build [0]", "test [1]", "none []"),
                TargetMeanings.of(FIXTURE.project(), FILES).byPosition().values().stream()
                        .map(meaning -> meaning.target().value().text() + " " + meaning.stages())
                        .toList());
    }

    @Test
    void targetsAreMatchedByTheirPositionAfterTheEdits() {
        String text = FIXTURE.files().file("docker-bake.hcl").text();
        int start = text.indexOf("build");
        var edit = new TextEdit(new TextRange(start, start + "build".length()), "compile");
        var dockerfile = FIXTURE.dockerfile("Dockerfile");
        Map<FilePath, List<TextEdit>> edits = Map.of(BAKE, List.of(edit));

        assertEquals(
                TargetMeanings.of(EditedProject.of(FIXTURE.project(), dockerfile, edits), FILES)
                        .byPosition()
                        .keySet(),
                TargetMeanings.beforeEdits(FIXTURE.project(), FILES, edits, Set.of())
                        .byPosition()
                        .keySet());
    }
}
