package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathSpellingTest {
    @Test
    void aWordNamesAPathOrTheFolderAroundIt() {
        assertEquals(Optional.of("/a/b"), path("/a/b", "/a/b"));
        assertEquals(Optional.of("/a"), path("/a/", "/a/b"));
        assertEquals(Optional.of("/w/a/b"), path("a/b", "/w/a/b"));
        assertEquals(Optional.of("/w/a"), path("./a/", "/w/a/b"));
        assertEquals(Optional.empty(), path(".", "/w/a"));
        assertEquals(Optional.empty(), path("https", "/w/a"));
    }

    @Test
    void aWordKeepsItsForm() {
        assertEquals("/x/b/", moved("/a/b/", "/a/b", "/a", "/x"));
        assertEquals("x/b", moved("a/b", "/w/a/b", "/w/a", "/w/x"));
        assertEquals("./x", moved("./a", "/w/a", "/w/a", "/w/x"));
        assertEquals("/y/x", moved("a", "/w/a", "/w/a", "/y/x"));
        assertEquals("b", moved("b", "/w/b", "/w", "/y"));
    }

    @Test
    void aPlainTextNeedsNoQuotes() {
        Selection.check(PathSpelling::isPlain, List.of("/a/b-1.0_x.tar.gz"), List.of("/a b", "$A", ""));
    }

    private static Optional<String> path(String written, String made) {
        return PathSpelling.of(written, made).map(PathSpelling::path);
    }

    private static String moved(String written, String path, String from, String to) {
        return new PathSpelling(written, path).moved(from, to);
    }
}
