package io.github.dockerfilestages.cli.output.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The range is between two bars. */
class ExcerptTest {
    @Test
    void theRangeIsMarkedUnderItsLine() {
        assertEquals("""
                    2 | COPY --from=late /a
                      |             ^^^^
                """, excerpt("FROM a\nCOPY --from=|late| /a\nFROM b"));
    }

    @Test
    void anEmptyRangeHasOneMark() {
        assertEquals("""
                    1 | COPY --from= /a
                      |             ^
                """, excerpt("COPY --from=|| /a"));
    }

    @Test
    void tabsStayTabsSoThatTheMarksAreAlignedWhateverTheirWidth() {
        assertEquals("    1 | \tRUN\tx\n      | \t   \t^\n", excerpt("\tRUN\t|x|"));
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        assertEquals("    1 | 日本 x\n      |      ^\n", excerpt("日本 |x|"));
        assertEquals("    1 | \uD83D\uDC33 x\n      |    ^\n", excerpt("\uD83D\uDC33 |x|"));
        assertEquals("    1 | e\u0301 x\n      |   ^\n", excerpt("e\u0301 |x|"));
        assertEquals("    1 | 日本\n      | ^^^^\n", excerpt("|日本|"));
    }

    @Test
    void aRangeOverSeveralLinesIsMarkedInEachAfterItsIndent() {
        assertEquals("""
                    1 | COPY --from=bu\\
                      |             ^^^
                    2 |   ild /a
                      |   ^^^
                """, excerpt("COPY --from=|bu\\\r\n  ild| /a\r\n"));
    }

    @Test
    void controlCharactersAreReplaced() {
        assertEquals("    1 | a\uFFFD\uFFFD b\n      |     ^\n", excerpt("a\u001b\u0085 |b|"));
        assertEquals("    1 | a\uFFFDb\n      | ^^^\n", excerpt("|a\u202Eb|"));
    }

    @Test
    void aLongLineIsCutAroundTheRange() {
        assertEquals("""
                    1 | …ccccccccccccccccbbcccccccccccccccc…
                      |                  ^^
                """, excerpt("a" + "c".repeat(5_000) + "|bb|" + "c".repeat(5_000) + "d", 34));
    }

    @Test
    void whatIsNearAnEndOfALongLineIsShownWithThatEnd() {
        assertEquals("    1 | |aaccccccc…\n      | ^^\n".replace("|aa", "aa"), excerpt("|aa|" + "c".repeat(99), 9));
        assertEquals("    1 | …cccccccaa\n      |         ^^\n", excerpt("c".repeat(99) + "|aa|", 9));
    }

    @Test
    void aLongRangeIsMarkedFromItsStart() {
        assertEquals("    1 | …aaaaaaaaa…\n      |  ^^^^^^^^^\n", excerpt("x |" + "a".repeat(99) + "|", 9));
    }

    @Test
    void aPairIsNotSplit() {
        String whale = "\uD83D\uDC33";
        assertEquals(
                "    1 | …" + whale.repeat(2) + "b" + whale.repeat(2) + "…\n      |      ^\n",
                excerpt(whale.repeat(50) + "|b|" + whale.repeat(50), 8));
    }

    @Test
    void ofManyLinesThereAreTheFirst() {
        assertEquals("""
                    1 | a\\
                      | ^^
                    2 | a\\
                      | ^^
                    3 | a\\
                      | ^^
                    4 | a\\
                      | ^^
                      | …
                """, excerpt("|" + "a\\\n".repeat(500) + "b|"));
    }

    private static String excerpt(String marked) {
        return excerpt(marked, 200);
    }

    private static String excerpt(String marked, int width) {
        int start = marked.indexOf('|');
        int end = marked.indexOf('|', start + 1) - 1;
        var text = SourceText.of(marked.replace("|", ""));
        var excerpt = new Excerpt(text, new TextRange(start, end), width);
        return String.join("\n", excerpt.lines('^', UnaryOperator.identity())) + "\n";
    }
}
