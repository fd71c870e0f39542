package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code docker/Dockerfile} is a link to {@code Dockerfile}, and {@code web/Dockerfile} is a file of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: links need a privilege on Windows; run on Linux")
class DiskLinksTest extends IndexedFolder {
    private static final String TEXT = "FROM alpine AS build\n";

    @BeforeEach
    void readTheFolder() {
        write("Dockerfile", TEXT);
        write("docker/Dockerfile", "-> ../Dockerfile");
        write("web/Dockerfile", TEXT);
        index.begin(List.of(path("")));
        runBackground();
    }

    @Test
    void aLinkAndItsFileAreTheSame() {
        assertEquals(List.of("Dockerfile = docker/Dockerfile"), same());
    }

    @Test
    void aLinkThatLeadsElsewhereIsFollowedWhenThatIsReported() {
        index.watch();
        same();

        change("docker/Dockerfile", "-> ../web/Dockerfile");

        assertEquals(List.of("docker/Dockerfile = web/Dockerfile"), same());
    }

    @Test
    void aLinkThatBecomesAFileIsOne() {
        index.watch();
        same();

        change("docker/Dockerfile", TEXT);

        assertEquals(List.of(), same());
    }

    @Test
    void aFileThatBecomesALinkIsNoFileOfItsOwn() {
        index.watch();
        same();

        change("web/Dockerfile", "-> ../Dockerfile");

        assertEquals(List.of("Dockerfile = docker/Dockerfile = web/Dockerfile"), same());
    }

    @Test
    void aFileThatIsWrittenAnewIsStillWhereItsLinkLeads() {
        index.watch();
        same();

        change("Dockerfile", TEXT + "RUN make\n");

        assertEquals(List.of("Dockerfile = docker/Dockerfile"), same());
    }

    @Test
    void aFurtherNameOfAFileIsFound() throws IOException {
        index.watch();
        same();

        Files.createLink(folder.resolve("x.dockerfile"), folder.resolve("web/Dockerfile"));
        index.update(List.of(path("x.dockerfile")));
        runBackground();

        assertEquals(List.of("Dockerfile = docker/Dockerfile", "web/Dockerfile = x.dockerfile"), same());
    }

    @Test
    void anIdentityOfADeletedFileMayBelongToAnotherOneBeforeThatIsReported() throws IOException {
        index.watch();
        same();

        Files.move(folder.resolve("web/Dockerfile"), folder.resolve("web/x.dockerfile"));
        open("web/x.dockerfile", TEXT);

        assertEquals(List.of("Dockerfile = docker/Dockerfile"), same());
    }

    @Test
    void whereChangesAreNotReportedTheDiskIsAskedEachTime() throws IOException {
        same();

        Files.delete(folder.resolve("docker/Dockerfile"));
        Files.createSymbolicLink(folder.resolve("docker/Dockerfile"), Path.of("../web/Dockerfile"));

        assertEquals(List.of("docker/Dockerfile = web/Dockerfile"), same());
    }

    private void change(String name, String content) {
        write(name, content);
        index.update(List.of(path(name)));
        runBackground();
    }

    private List<String> same() {
        return links.samePaths(workspace.snapshot().project()).stream()
                .map(paths -> String.join(
                        " = ",
                        paths.stream().map(path -> path.relativeTo(path(""))).toList()))
                .toList();
    }
}
