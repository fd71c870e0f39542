package io.github.dockerfilestages.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Fixture;
import org.junit.jupiter.api.Test;

/**
 * Instructions are equal if their texts are, regardless of their positions in the file; only a different one makes a
 * new table.
 */
class StageInstructionTest {

    private static StageInstruction last(String text) {
        var instructions = Fixture.of(text).model().table().instructions();
        return instructions.get(instructions.size() - 1);
    }

    @Test
    void twoAreTheSameWhenTheirStatementsAndTheCommentsAboveAre() {
        StageInstruction from = last("# about\nFROM alpine AS build\n");
        StageInstruction moved = last("FROM scratch\nRUN make\n\n# about\nFROM alpine AS build");
        assertEquals(from, moved);
        assertEquals(from.hashCode(), moved.hashCode());
        assertEquals(from.toString(), moved.toString());
    }

    @Test
    void twoAreDifferentWhenAWordItsRangeOrACommentIs() {
        StageInstruction from = last("# about\nFROM alpine AS build\n");
        for (String text : new String[] {
            "# about\nFROM alpine AS built\n", "# about\nFROM alpine  AS build\n", "FROM alpine AS build\n",
        }) {
            assertNotEquals(from, last(text));
            assertNotEquals(from.hashCode(), last(text).hashCode());
            assertNotEquals(from.toString(), last(text).toString());
        }
    }

    @Test
    void whatFollowsFromTheStatementIsAvailableToo() {
        StageInstruction copy = last("FROM alpine\nCOPY --from={{base}} /x /y\n");
        assertEquals(copy.statement().mentions(), copy.mentions());
        assertTrue(copy.isTemplate(), "'{{base}}' is a marker of a template");
        assertFalse(last("FROM alpine\n").isTemplate(), "'alpine' is no marker of a template");
    }
}
