package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The project follows files that are symbolic links, and documents that are opened over them. */
class LinkedDocumentsTest extends IndexedFolder {
    @Test
    void whatALinkOutOfTheFolderLeadsToIsNotReadWhenItChanges() throws IOException {
        write("in/Dockerfile", "FROM alpine AS build\n");
        write("outside.dockerfile", "FROM alpine AS build\n");
        index.begin(List.of(path("in")));
        runBackground();

        Files.createSymbolicLink(folder.resolve("in/x.dockerfile"), Path.of("../outside.dockerfile"));
        index.update(List.of(path("in/x.dockerfile")));
        runBackground();

        assertEquals(List.of("in/Dockerfile"), dockerfiles());
    }

    /** {@code docker/Dockerfile} is a link: only the file that it leads to is reported when it changes. */
    @Test
    void aLinkedDockerfileIsTheFileThatItLeadsTo() {
        write("Dockerfile", "FROM alpine AS build\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        write("ci/link", "#!/bin/sh\ndocker build --target other docker\n");
        index.begin(List.of(path("")));
        runBackground();
        assertEquals(List.of("Dockerfile"), dockerfiles());

        write("Dockerfile", "FROM alpine AS other\n");
        index.update(List.of(path("Dockerfile")));
        runBackground();
        assertEquals(List.of("other"), targets("Dockerfile"));

        write("web/Dockerfile", "FROM alpine AS other\n");
        write("docker/Dockerfile", "-> ../web/Dockerfile");
        index.update(List.of(path("docker/Dockerfile"), path("web/Dockerfile")));
        runBackground();
        assertEquals(List.of(), targets("Dockerfile"));
        assertEquals(List.of("other"), targets("web/Dockerfile"));
    }

    @Test
    void aDocumentThatIsOpenedOverALinkIsTheFileThatItLeadsTo() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        write("ci/link", "#!/bin/sh\ndocker build --target editor docker\n");
        index.begin(List.of(path("")));
        open("docker/Dockerfile", "FROM alpine AS editor\n");
        runBackground();
        assertEquals(List.of("Dockerfile"), dockerfiles());
        assertEquals(List.of("editor"), stages());
        assertEquals(List.of("editor"), targets("Dockerfile"));

        close("docker/Dockerfile");
        assertEquals(List.of("disk"), stages());
    }

    /** As when an editor saves a file by replacing it. */
    @Test
    void aDocumentThatIsNoLinkAnyMoreIsAFileOfItsOwn() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        index.begin(List.of(path("")));
        open("docker/Dockerfile", "FROM alpine AS editor\n");
        runBackground();
        assertEquals(List.of("editor"), stages());

        write("docker/Dockerfile", "FROM alpine AS editor\n");
        index.update(List.of(path("docker/Dockerfile")));
        runBackground();

        assertEquals(List.of("Dockerfile", "docker/Dockerfile"), dockerfiles());
        assertEquals(List.of("disk", "editor"), stages());
    }

    @Test
    void aDocumentThatWasOpenedBeforeTheFoldersWereKnownIsInThem() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        open("docker/Dockerfile", "FROM alpine AS editor\n");
        assertEquals(List.of("docker/Dockerfile"), dockerfiles());

        index.begin(List.of(path("")));
        runBackground();

        assertEquals(List.of("Dockerfile"), dockerfiles());
        assertEquals(List.of("editor"), stages());
        assertEquals(
                "editor",
                workspace
                        .snapshot()
                        .documents()
                        .find(path("Dockerfile"))
                        .orElseThrow()
                        .stages()
                        .orElseThrow()
                        .table()
                        .stage(0)
                        .name());
    }

    /** The text that was opened or changed last counts, until that document is closed. */
    @Test
    void aFileThatIsOpenByTwoPathsIsAsItIsWhereItIsStillOpen() {
        write("Dockerfile", "FROM alpine AS disk\n");
        write("docker/Dockerfile", "-> ../Dockerfile");
        index.begin(List.of(path("")));
        open("Dockerfile", "FROM alpine AS real\n");
        open("docker/Dockerfile", "FROM alpine AS link\n");
        runBackground();
        assertEquals(List.of("link"), stages());

        close("docker/Dockerfile");
        assertEquals(List.of("real"), stages());
        assertEquals(
                1, workspace.snapshot().documents().findAll(path("Dockerfile")).size());

        close("Dockerfile");
        assertEquals(List.of("disk"), stages());
    }

    @Test
    void aLinkToADockerfileThatIsNotSearchedIsAFileOfItsOwn() {
        write(".gitignore", "out\n");
        write("out/Dockerfile", "FROM alpine AS build\n");
        write("docker/Dockerfile", "-> ../out/Dockerfile");
        index.begin(List.of(path("")));
        runBackground();

        assertEquals(List.of("docker/Dockerfile"), dockerfiles());
    }
}
