package io.github.dockerfilestages.paths.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StagePathTest {
    @Test
    void aPathIsAbsoluteAndNormalised() {
        assertEquals("/a/b", StagePath.resolve("/a", "b"));
        assertEquals("/b", StagePath.resolve("/a", "/b"));
        assertEquals("/a/c", StagePath.resolve("/a/b", ".././/c/"));
        assertEquals("/", StagePath.resolve("/", "../.."));
        assertEquals("/tools/x", StagePath.resolve("/a", "C:\\tools\\x"));
    }

    @Test
    void anUnknownPartStaysUnknown() {
        String path = StagePath.resolve("/a", StagePath.symbol("X") + "/b");

        assertFalse(StagePath.isKnown(path));
        assertEquals(path, StagePath.resolve("/other", StagePath.symbol("X") + "/b"));
        assertTrue(StagePath.isKnown("/a/b"));
    }

    @Test
    void aFolderContainsWhatIsBelowIt() {
        assertTrue(StagePath.isBelow("/a/b", "/a"));
        assertTrue(StagePath.isBelow("/a", "/"));
        assertFalse(StagePath.isBelow("/ab", "/a"));
        assertFalse(StagePath.isBelow("/a", "/a"));
        assertFalse(StagePath.isBelow("/", "/"));
        assertTrue(StagePath.isAtOrBelow("/a", "/a"));
    }

    @Test
    void imagesHaveTheirDirectories() {
        assertTrue(StagePath.isInImage("/usr/bin/x"));
        assertTrue(StagePath.isInImage("/etc"));
        assertFalse(StagePath.isInImage("/app/bin"));
    }

    @Test
    void aPatternMatchesWithinOneFolder() {
        assertTrue(StagePath.pattern("/a/*.x").matcher("/a/b.x").matches());
        assertTrue(StagePath.pattern("/a/?.x").matcher("/a/b.x").matches());
        assertFalse(StagePath.pattern("/a/*").matcher("/a/b/c").matches());
    }
}
