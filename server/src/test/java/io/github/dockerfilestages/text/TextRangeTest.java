package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextRangeTest {
    private static final TextRange RANGE = new TextRange(3, 7);

    @Test
    void aCaretTouchesItAtBothEndsAndBetween() {
        assertFalse(RANGE.touches(2));
        assertTrue(RANGE.touches(3));
        assertTrue(RANGE.touches(7));
        assertFalse(RANGE.touches(8));
    }

    @Test
    void anotherRangeTouchesItWhereTheyMeetOrOverlap() {
        assertFalse(RANGE.touches(new TextRange(0, 2)));
        assertTrue(RANGE.touches(new TextRange(0, 3)));
        assertTrue(RANGE.touches(new TextRange(4, 5)));
        assertTrue(RANGE.touches(new TextRange(7, 9)));
        assertFalse(RANGE.touches(new TextRange(8, 9)));
    }

    @Test
    void itCoversWhatLiesWithinItAndItself() {
        assertTrue(RANGE.covers(RANGE));
        assertTrue(RANGE.covers(new TextRange(4, 6)));
        assertFalse(RANGE.covers(new TextRange(2, 7)));
        assertFalse(RANGE.covers(new TextRange(3, 8)));
    }

    @Test
    void itIsEmptyBetweenTwoCharacters() {
        assertTrue(TextRange.at(3).isEmpty());
        assertFalse(RANGE.isEmpty());
    }

    @Test
    void itCanBeShifted() {
        assertEquals(new TextRange(13, 17), RANGE.shift(10));
        assertEquals(new TextRange(1, 5), RANGE.shift(-2));
    }

    @Test
    void itEqualsWhatHasTheSameEnds() {
        assertEquals(new TextRange(3, 7), RANGE);
        assertEquals(new TextRange(3, 7).hashCode(), RANGE.hashCode());
        assertNotEquals(new TextRange(3, 8), RANGE);
        assertNotEquals(new TextRange(2, 7), RANGE);
        assertFalse(RANGE.equals(null));
    }
}
