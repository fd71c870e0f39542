package io.github.dockerfilestages.project.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How paths are normalized and combined. */
class FilePathTest {
    @Test
    void superfluousPartsAreRemoved() {
        assertEquals("/repo/app", FilePath.of("/repo//./x/../app/").value());
        assertEquals("/", FilePath.of("/../..").value());
        assertEquals("C:/repo/app", FilePath.of("C:\\repo\\app").value());
    }

    @Test
    void aPathIsRelativeToItsFolderUnlessItIsAbsolute() {
        FilePath folder = FilePath.of("/repo/app");
        assertEquals("/repo/Dockerfile", folder.resolve("../Dockerfile").value());
        assertEquals("/etc/Dockerfile", folder.resolve("/etc/Dockerfile").value());
        assertEquals("C:/Dockerfile", folder.resolve("C:\\Dockerfile").value());
    }

    @Test
    void aFolderHoldsWhatIsBelowItAndItself() {
        FilePath folder = FilePath.of("/repo/app");
        Selection.check(
                path -> FilePath.of(path).isIn(folder),
                List.of("/repo/app", "/repo/app/x"),
                List.of("/repo/application"));
        assertEquals("x/y", FilePath.of("/repo/app/x/y").relativeTo(folder));
    }

    @Test
    void theWayFromAFolderMayLeadUp() {
        assertEquals("x/y", FilePath.of("/repo/app/x/y").from(FilePath.of("/repo/app")));
        assertEquals("../lib/x", FilePath.of("/repo/lib/x").from(FilePath.of("/repo/app")));
        assertEquals("../../etc/x", FilePath.of("/etc/x").from(FilePath.of("/repo/app")));
        assertEquals("../x", FilePath.of("C:\\x").from(FilePath.of("C:\\repo")));
    }

    @Test
    void thereIsNoWayBetweenDrivesAndHosts() {
        assertEquals("D:/x", FilePath.of("D:\\x").from(FilePath.of("C:\\repo")));
        assertEquals("//host/shared/x", FilePath.of("//host/shared/x").from(FilePath.of("//other/shared")));
        assertEquals("//host/shared/x", FilePath.of("//host/shared/x").from(FilePath.of("C:/repo")));
    }

    @Test
    void theTopHasNoParent() {
        assertEquals(Optional.of(FilePath.of("/repo")), FilePath.of("/repo/app").parent());
        assertEquals(Optional.empty(), FilePath.of("/repo").parent());
    }

    /** No file can be in a host itself. */
    @Test
    void theTopOfANetworkHostIsASharedFolder() {
        FilePath shared = FilePath.of("\\\\host\\shared");

        assertEquals("//host/shared", shared.value());
        assertEquals(Optional.of(shared), shared.resolve("repo").parent());
        assertEquals(Optional.empty(), shared.parent());
    }
}
