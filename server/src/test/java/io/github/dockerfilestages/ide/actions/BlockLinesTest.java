package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.text.SourceText;
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
        assertTrue(lines("a\n b").isDeeper(1, 0));
        assertFalse(lines("a\nb").isDeeper(1, 0));
        assertFalse(lines("a").isDeeper(1, 0));
    }

    private static String added(String text) {
        return lines(text).entryAfter(0, "x").apply(text);
    }

    private static BlockLines lines(String text) {
        return new BlockLines(SourceText.of(text));
    }
}
