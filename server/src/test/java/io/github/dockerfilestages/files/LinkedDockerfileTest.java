package io.github.dockerfilestages.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code real} is the searched folder, and {@code link} leads to it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: links need a privilege on Windows; run on Linux")
class LinkedDockerfileTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = temporary.toRealPath();
        Files.createDirectories(folder.resolve("real/app"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        write("real/Dockerfile.common");
    }

    @Test
    void aLinkLeadsToTheDockerfileAsItsFolderIsSpelled() throws IOException {
        link("real/app/Dockerfile", "../Dockerfile.common");

        assertEquals("real/Dockerfile.common", in("real", "real/app/Dockerfile"));
        assertEquals("link/Dockerfile.common", in("link", "link/app/Dockerfile"));
    }

    @Test
    void soDoesALinkToItsFolder() throws IOException {
        write("real/app/Dockerfile");
        link("real/alias", "app");

        assertEquals("real/app/Dockerfile", in("real", "real/alias/Dockerfile"));
    }

    @Test
    void whatIsNotALinkLeadsNowhere() throws IOException {
        assertEquals("nowhere", in("real", "real/Dockerfile.common"));
        assertEquals("nowhere", in("link", "link/Dockerfile.common"));
        assertEquals("nowhere", in("real", "real/app/Dockerfile"));
        link("real/app/Dockerfile", "Dockerfile");
        assertEquals("nowhere", in("real", "real/app/Dockerfile"));
    }

    @Test
    void aLinkToWhatIsNotSearchedLeadsNowhere() throws IOException {
        write("elsewhere/Dockerfile");
        link("real/app/Dockerfile", "../../elsewhere/Dockerfile");
        write("real/out/Dockerfile");
        Files.writeString(folder.resolve("real/.gitignore"), "out\n");
        link("real/app/Containerfile", "../out/Dockerfile");

        assertEquals("nowhere", in("real", "real/app/Dockerfile"));
        assertEquals("nowhere", in("real", "real/app/Containerfile"));
    }

    @Test
    void bothMustHaveTheNameOfADockerfile() throws IOException {
        write("real/prod.txt");
        link("real/app/Dockerfile", "../prod.txt");
        link("real/app/prod.txt", "../Dockerfile.common");

        assertEquals("nowhere", in("real", "real/app/Dockerfile"));
        assertEquals("nowhere", in("real", "real/app/prod.txt"));
    }

    private String in(String root, String path) {
        return LinkedDockerfile.of(path(path), Project.of(List.of(path(root))), Configuration.DEFAULT)
                .map(found -> found.relativeTo(path("")))
                .orElse("nowhere");
    }

    private void write(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "FROM alpine AS build\n");
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    }

    private FilePath path(String name) {
        return FilePath.of(folder.resolve(name).toString());
    }
}
