package io.github.dockerfilestages.workspace.globs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.workspace.globs.GitIgnorePattern.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathPatternsTest {
    @Test
    void theLastPatternThatMatchesDecides() {
        PathPatterns patterns = PathPatterns.of(List.of("*.old", "# no pattern", "!keep.old"));

        assertEquals(true, patterns.selects("a/b.old", EntryKind.FILE));
        assertEquals(false, patterns.selects("a/keep.old", EntryKind.FILE));
        assertEquals(false, patterns.selects("a/b.new", EntryKind.FILE));
    }

    @Test
    void aFileIsSelectedWithItsFolder() {
        PathPatterns patterns = PathPatterns.of(List.of("a/é/"));

        assertEquals(true, patterns.selects("a/é", EntryKind.FOLDER));
        assertEquals(false, patterns.selects("a/é/b/Dockerfile", EntryKind.FILE));
        assertEquals(true, patterns.selectsFile("a/é/b/Dockerfile"));
        assertEquals(false, patterns.selectsFile("a/é"));
        assertEquals(false, patterns.selectsFile("b/a/é/Dockerfile"));
    }

    @Test
    void aBrokenPatternMatchesNothing() {
        assertEquals(false, PathPatterns.isPattern("[a"));
        assertEquals(false, PathPatterns.of(List.of("[a")).selectsFile("[a"));
        assertEquals(false, PathPatterns.NONE.selectsFile("a"));
    }
}
