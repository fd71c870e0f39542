package io.github.dockerfilestages.paths.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
import java.util.stream.Stream;
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

        assertFalse(StagePath.isKnown(path), path);
        assertEquals(path, StagePath.resolve("/other", StagePath.symbol("X") + "/b"));
        assertTrue(StagePath.isKnown("/a/b"), "/a/b");
    }

    @Test
    void aFolderContainsWhatIsBelowIt() {
        Selection.check(path -> StagePath.isBelow(path, "/a"), List.of("/a/b"), List.of("/ab", "/a", "/"));
        Selection.check(path -> StagePath.isBelow(path, "/"), List.of("/a"), List.of("/"));
        Selection.check(path -> StagePath.isAtOrBelow(path, "/a"), List.of("/a", "/a/b"), List.of("/ab", "/"));
    }

    @Test
    void imagesHaveTheirDirectories() {
        assertEquals(
                List.of("/usr/bin/x", "/etc"),
                Stream.of("/usr/bin/x", "/etc", "/app/bin")
                        .filter(StagePath::isInImage)
                        .toList());
    }

    @Test
    void aPatternMatchesWithinOneFolder() {
        List<String> paths = List.of("/a/b.x", "/a/bc.x", "/a/b/c");
        assertEquals(List.of("/a/b.x", "/a/bc.x"), matching("/a/*.x", paths));
        assertEquals(List.of("/a/b.x"), matching("/a/?.x", paths));
        assertEquals(List.of("/a/b.x", "/a/bc.x"), matching("/a/*", paths));
    }

    private static List<String> matching(String pattern, List<String> paths) {
        return paths.stream()
                .filter(path -> StagePath.pattern(pattern).matcher(path).matches())
                .toList();
    }
}
