package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockLinesTest {
    @Test
    void anEntryIsAsDeepAsTheNextOneOrTwoBlanksDeeperThanItsBlock() {
        assertEquals("a {\n\tx\n\tb\n}", added("a {\n\tb\n}"));
        assertEquals("a {\n  x\n}", added("a {\n}"));
        assertEquals(" a {\n   x", added(" a {"));
    }

    @Test
    void blankLinesAndCommentsHaveNoIndentation() {
        assertEquals("a\n    x\n\n  # why\n    b\n", added("a\n\n  # why\n    b\n"));
        assertEquals(3, lines("a\n\n// why\nb").contentAfter(0));
        assertEquals(1, lines("a").contentAfter(0));
    }

    @Test
    void lineEndsStay() {
        assertEquals("a\r\n  x\r\nb\r\n", added("a\r\nb\r\n"));
    }

    @Test
    void onlyALineThatExistsIsDeeper() {
        Selection.check(text -> lines(text).isDeeper(1, 0), List.of("a\n b"), List.of("a\nb", "a"));
    }

    private static String added(String text) {
        return lines(text).entryAfter(0, "x").apply(text);
    }

    private static BlockLines lines(String text) {
        return new BlockLines(SourceText.of(text));
    }
}
