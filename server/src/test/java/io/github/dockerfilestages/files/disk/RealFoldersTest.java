package io.github.dockerfilestages.files.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code real} is a folder with {@code app} in it, {@code link} leads to {@code real}, {@code real/alias} to {@code app}. */
class RealFoldersTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeLinks() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("real/app"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        Files.createSymbolicLink(folder.resolve("real/alias"), Path.of("app"));
        Files.createSymbolicLink(folder.resolve("real/out"), Path.of("../elsewhere"));
    }

    @Test
    void aFileOpenedOverALinkToTheFolderIsInTheFolder() {
        assertEquals("real/app/Dockerfile", in("link/app/Dockerfile", "real"));
    }

    @Test
    void aFileOpenedWhereItReallyIsHasTheSpellingOfAFolderThatIsALink() {
        assertEquals("link/app/Dockerfile", in("real/app/Dockerfile", "link"));
        assertEquals("link/app/Dockerfile", in("link/app/Dockerfile", "link"));
    }

    @Test
    void aLinkInsideTheFolderLeadsToTheOnePlaceWhereTheFileIs() {
        assertEquals("real/app/Dockerfile", in("real/alias/Dockerfile", "real"));
        assertEquals("link/app/Dockerfile", in("link/alias/Dockerfile", "link"));
    }

    @Test
    void ofFoldersInsideEachOtherTheInnermostCounts() {
        assertEquals("link/app/Dockerfile", in("real/alias/Dockerfile", "real", "link/app"));
    }

    @Test
    void whatIsInNoFolderKeepsItsPath() {
        assertEquals("elsewhere/Dockerfile", in("elsewhere/Dockerfile", "real"));
        assertEquals("real/out/Dockerfile", in("real/out/Dockerfile", "real"));
        assertEquals("nowhere/Dockerfile", in("nowhere/Dockerfile", "real"));
        assertEquals("link/app/Dockerfile", in("link/app/Dockerfile"));
    }

    private String in(String path, String... roots) {
        Project project = Project.of(Stream.of(roots).map(this::path).toList());
        return RealFolders.of(path(path), project).relativeTo(path(""));
    }

    private FilePath path(String name) {
        return FilePath.of(folder.resolve(name).toString());
    }
}
