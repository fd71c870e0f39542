package io.github.dockerfilestages.ide.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.ProjectFixture;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditedProjectTest {
    private static final ProjectFixture FIXTURE = ProjectFixture.of("""
            #- Dockerfile
            FROM golang AS build
            #- compose.yaml
            services:
              web:
                build: {context: ., target: build}
            """);

    @Test
    void editedFilesAreReadAgainAndTheOthersStay() {
        Project edited = edited("Dockerfile", "compose.yaml");

        assertEquals(
                "FROM golang AS serve\n",
                edited.dockerfile(path("Dockerfile"))
                        .orElseThrow()
                        .model()
                        .text()
                        .content());
        assertEquals(
                "serve", edited.targetsIn(path("compose.yaml")).get(0).value().text());
    }

    @Test
    void anotherFileIsWhatItWas() {
        Project edited = edited("Dockerfile");

        assertEquals(
                "build", edited.targetsIn(path("compose.yaml")).get(0).value().text());
    }

    @Test
    void theProjectThatIsGivenStaysAsItIs() {
        edited("Dockerfile", "compose.yaml");

        assertEquals(
                "build",
                FIXTURE.project().targetsIn(path("compose.yaml")).get(0).value().text());
    }

    /** Replaces {@code build} by another word in these files. */
    private static Project edited(String... names) {
        Map<FilePath, List<TextEdit>> edits = new HashMap<>();
        for (String name : names) {
            int start = FIXTURE.files().file(name).text().lastIndexOf("build");
            edits.put(path(name), List.of(new TextEdit(new TextRange(start, start + "build".length()), "serve")));
        }
        return EditedProject.of(FIXTURE.project(), FIXTURE.dockerfile("Dockerfile"), edits);
    }

    private static FilePath path(String name) {
        return ProjectFixture.ROOT.resolve(name);
    }
}
