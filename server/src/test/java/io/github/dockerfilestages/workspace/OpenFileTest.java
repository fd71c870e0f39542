package io.github.dockerfilestages.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenFileTest {
    private static final String INLINE = """
            services:
              second: {build: {dockerfile_inline: "FROM alpine AS two"}}
              first:
                build:
                  dockerfile_inline: |
                    FROM alpine AS one
            """;

    private final Workspace workspace = new Workspace();

    @Test
    void aDockerfileContainsOne() {
        OpenFile file = open("file:///repo/Dockerfile", "FROM alpine AS build\n");

        assertEquals(FilePath.of("/repo/Dockerfile"), file.file());
        assertEquals(Optional.empty(), file.buildFile());
        assertEquals(List.of("build"), names(file.dockerfiles().stream()));
        assertEquals(List.of("build"), names(file.dockerfile().stream()));
        assertEquals(List.of("build"), names(file.cursor(3).dockerfile().stream()));
        assertEquals(file.dockerfile(), file.diagnosed().map(about -> about.dockerfile()));
    }

    @Test
    void aBuildFileContainsThoseInIt() {
        OpenFile file = open("file:///repo/compose.yaml", INLINE);

        assertEquals(
                FilePath.of("/repo/compose.yaml"),
                file.buildFile().orElseThrow().path());
        assertEquals(List.of("two", "one"), names(file.dockerfiles().stream()));
        assertEquals(List.of(), names(file.dockerfile().stream()));
        assertEquals(List.of(), names(file.cursor(3).dockerfile().stream()));
        assertEquals(List.of("one"), names(file.cursor(INLINE.indexOf("one")).dockerfile().stream()));
        assertEquals(List.of("two"), names(file.cursor(INLINE.indexOf("two")).dockerfile().stream()));
    }

    @Test
    void anotherTextContainsNone() {
        OpenFile file = open("file:///repo/notes.txt", "FROM alpine AS build\n");

        assertEquals(Optional.empty(), file.buildFile());
        assertEquals(List.of(), file.dockerfiles());
        assertEquals(Optional.empty(), file.diagnosed());
        assertEquals(Optional.empty(), file.cursor(3).dockerfile());
    }

    private OpenFile open(String uri, String text) {
        DocumentUri document = DocumentUri.of(uri);
        workspace.put(OpenDocument.of(document, "", 1, SourceText.of(text), Configuration.DEFAULT));
        Snapshot now = workspace.snapshot();
        return new OpenFile(now.documents().find(document).orElseThrow(), now);
    }

    private static List<String> names(Stream<ProjectDockerfile> dockerfiles) {
        return dockerfiles
                .flatMap(dockerfile -> dockerfile.model().table().stages().stream())
                .map(stage -> stage.name())
                .toList();
    }
}
