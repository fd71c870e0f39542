package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextRangeTest {
    private static final TextRange RANGE = new TextRange(3, 7);

    @Test
    void aCaretTouchesItAtBothEndsAndBetween() {
        assertEquals(
                List.of(3, 4, 5, 6, 7),
                IntStream.range(0, 10).filter(RANGE::touches).boxed().toList());
    }

    @Test
    void anotherRangeTouchesItWhereTheyMeetOrOverlap() {
        var before = new TextRange(0, 2);
        var upTo = new TextRange(0, 3);
        var inside = new TextRange(4, 5);
        var from = new TextRange(7, 9);
        var after = new TextRange(8, 9);
        assertEquals(
                List.of(upTo, inside, from),
                Stream.of(before, upTo, inside, from, after)
                        .filter(RANGE::touches)
                        .toList());
    }

    @Test
    void itCoversWhatLiesWithinItAndItself() {
        var inside = new TextRange(4, 6);
        var startsBefore = new TextRange(2, 7);
        var endsAfter = new TextRange(3, 8);
        assertEquals(
                List.of(RANGE, inside),
                Stream.of(RANGE, inside, startsBefore, endsAfter)
                        .filter(RANGE::covers)
                        .toList());
    }

    @Test
    void itIsEmptyBetweenTwoCharacters() {
        var empty = TextRange.at(3);
        assertEquals(
                List.of(empty),
                Stream.of(empty, RANGE).filter(TextRange::isEmpty).toList());
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
        assertNotEquals(null, RANGE);
    }
}
