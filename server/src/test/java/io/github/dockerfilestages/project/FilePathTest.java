package io.github.dockerfilestages.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How paths are normalized and combined. */
class FilePathTest {
    @Test
    void superfluous_parts_are_removed() {
        assertEquals("/repo/app", FilePath.of("/repo//./x/../app/").value());
        assertEquals("/", FilePath.of("/../..").value());
        assertEquals("C:/repo/app", FilePath.of("C:\\repo\\app").value());
    }

    @Test
    void a_path_is_relative_to_its_folder_unless_it_is_absolute() {
        FilePath folder = FilePath.of("/repo/app");
        assertEquals("/repo/Dockerfile", folder.resolve("../Dockerfile").value());
        assertEquals("/etc/Dockerfile", folder.resolve("/etc/Dockerfile").value());
        assertEquals("C:/Dockerfile", folder.resolve("C:\\Dockerfile").value());
    }

    @Test
    void a_folder_holds_what_is_below_it_and_itself() {
        FilePath folder = FilePath.of("/repo/app");
        assertTrue(folder.isIn(folder));
        assertTrue(FilePath.of("/repo/app/x").isIn(folder));
        assertFalse(FilePath.of("/repo/application").isIn(folder));
        assertEquals("x/y", FilePath.of("/repo/app/x/y").relativeTo(folder));
    }

    @Test
    void the_top_has_no_parent() {
        assertEquals(Optional.of(FilePath.of("/repo")), FilePath.of("/repo/app").parent());
        assertEquals(Optional.empty(), FilePath.of("/repo").parent());
    }
}
