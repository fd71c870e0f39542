package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import org.junit.jupiter.api.Test;

class OffsetMapTest {
    private static final Fixture FILE = Fixture.of("""
              - one \\u0041 two
                ^^^^ words
                    ^^^^^^ escape
                          ^^^^ words
              - three
                ^^^^^ words
                     <> end
            """);

    /** {@code one A twothree} */
    private static OffsetMap map() {
        return new OffsetMap.OffsetMapBuilder()
                .copied(words(0).start(), words(0).length())
                .replaced(FILE.range("escape"), 1)
                .copied(words(1).start(), words(1).length())
                .copied(words(2).start(), words(2).length())
                .build(FILE.range("end").start());
    }

    private static TextRange words(int index) {
        return FILE.ranges("words").get(index);
    }

    @Test
    void aRangeOfTheTextIsWhatHasToBeReplacedInTheFile() {
        assertEquals("ne", inFile("one A twothree", "ne"));
        assertEquals("e \\u0041 t", inFile("one A twothree", "e A t"));
        assertEquals("\\u0041", inFile("one A twothree", "A"));
        assertEquals("two", inFile("one A twothree", "two"));
        assertEquals("two\n  - th", inFile("one A twothree", "twoth"));
        assertEquals("three", inFile("one A twothree", "three"));
    }

    private static String inFile(String text, String part) {
        int start = text.indexOf(part);
        return map().toFile(new TextRange(start, start + part.length())).of(FILE.text());
    }

    @Test
    void anEmptyRangeIsBeforeTheCharacterThere() {
        assertEquals(words(2).start(), map().toFile(TextRange.at(9)).start());
        assertEquals(FILE.range("end"), map().toFile(TextRange.at(14)));
        assertEquals(FILE.range("end"), map().toFile(new TextRange(14, 20)));
    }

    @Test
    void aPlaceInTheFileIsTheNearestAtOrBeforeItInTheText() {
        OffsetMap map = map();
        for (int offset = 0; offset <= 14; offset++) {
            assertEquals(offset, map.toText(map.toFile(offset)));
        }
        assertEquals(0, map.toText(0));
        assertEquals(4, map.toText(FILE.range("escape").end() - 1));
        assertEquals(8, map.toText(words(2).start() - 1));
        assertEquals(14, map.toText(FILE.text().length()));
    }

    @Test
    void aSliceOfAMappedTextIsMappedLikeIt() {
        var slice = new OffsetMap.OffsetMapBuilder()
                .slice(map(), new TextRange(2, 11))
                .build(words(2).end());

        for (int offset = 0; offset < 9; offset++) {
            var part = new TextRange(offset, offset + 1);
            assertEquals(map().toFile(part.shift(2)), slice.toFile(part));
        }
        assertEquals(
                Drawing.of(FILE.text()).mark(new TextRange(map().toFile(2), words(2).end()), "slice"),
                Drawing.of(FILE.text()).mark(slice.range(), "slice"));
    }

    @Test
    void aTextThatWasMadeFromAnotherOneLeadsToTheFileOfThat() {
        OffsetMap outer = builder().copied(10, 3).copied(20, 2).build(22);
        OffsetMap inner = OffsetMap.verbatim(new TextRange(1, 5));

        OffsetMap both = outer.of(inner);

        assertEquals(new TextRange(11, 21), both.toFile(new TextRange(0, 3)));
        assertEquals(20, both.toFile(2));
        assertEquals(22, both.toFile(4));
    }

    @Test
    void escapesStayWholeWhereATextIsMadeFromAnotherOne() {
        OffsetMap outer =
                builder().copied(10, 3).replaced(new TextRange(13, 19), 1).build(19);
        OffsetMap inner =
                builder().replaced(new TextRange(0, 3), 8).copied(3, 1).build(4);

        OffsetMap both = outer.of(inner);

        assertEquals(new TextRange(10, 13), both.toFile(new TextRange(0, 8)), "an escape of the text");
        assertEquals(new TextRange(13, 19), both.toFile(new TextRange(8, 9)), "an escape of the file");
    }

    @Test
    void equalMapsHaveTheSameRunsAndEnd() {
        OffsetMap map = OffsetMap.verbatim(new TextRange(3, 6));

        assertEquals(map, builder().copied(3, 1).copied(4, 2).build(6));
        assertNotEquals(map, builder().copied(3, 3).build(7));
        assertNotEquals(map, builder().replaced(new TextRange(3, 6), 3).build(6));
    }

    @Test
    void theMapOfAnEmptyTextLeadsToItsOffset() {
        OffsetMap map = OffsetMap.verbatim(TextRange.at(7));

        assertEquals(TextRange.at(7), map.range());
        assertEquals(0, map.toText(9));
    }

    private static OffsetMap.OffsetMapBuilder builder() {
        return new OffsetMap.OffsetMapBuilder();
    }
}
