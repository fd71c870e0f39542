package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.text.SourceText;
import org.junit.jupiter.api.Test;

class BlockLinesTest {
    @Test
    void an_entry_is_as_deep_as_the_next_one_or_two_blanks_deeper_than_its_block() {
        assertEquals("a {\n\tx\n\tb\n}", added("a {\n\tb\n}"));
        assertEquals("a {\n  x\n}", added("a {\n}"));
        assertEquals(" a {\n   x", added(" a {"));
    }

    @Test
    void blank_lines_and_comments_have_no_indentation() {
        assertEquals("a\n    x\n\n  # why\n    b\n", added("a\n\n  # why\n    b\n"));
        assertEquals(3, lines("a\n\n// why\nb").contentAfter(0));
        assertEquals(1, lines("a").contentAfter(0));
    }

    @Test
    void line_ends_stay() {
        assertEquals("a\r\n  x\r\nb\r\n", added("a\r\nb\r\n"));
    }

    @Test
    void only_a_line_that_exists_is_deeper() {
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
