package io.github.dockerfilestages.ide.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Drawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePartsTest {
    @Test
    void thePartOnEachLineWithoutTheContinuations() {
        check("""
                FROM a\\
                     ^ part
                bc\\\s\s
                ^^ part
                  d AS e
                ^^^ part
                """);
    }

    @Test
    void commentsAndBlankLinesBetweenAreNoPart() {
        check("""
                FROM a\\
                     ^ part
                # comment

                bc
                ^^ part
                """);
    }

    @Test
    void aRangeWithinOneLineIsItsOwnOnlyPart() {
        check("FROM abc\n     ^^^ part\n");
        check("FROM abc\n     <> part\n");
    }

    @Test
    void aCommentStartsWithANumberSign() {
        Selection.check(text -> LineParts.isComment(SourceText.of(text), 0), List.of("  # no"), List.of("a # no"));
    }

    /** Checks the range from the start of the first mark to the end of the last. */
    private static void check(String source) {
        Fixture fixture = Fixture.of(source);
        var marked = fixture.ranges("part");
        var range = new TextRange(
                marked.get(0).start(), marked.get(marked.size() - 1).end());
        var drawing = Drawing.of(fixture.text());
        for (TextRange part : LineParts.of(SourceText.of(fixture.text()), range, '\\')) {
            drawing = drawing.mark(part, "part");
        }
        assertEquals(fixture.drawing().toString(), drawing.toString());
    }
}
