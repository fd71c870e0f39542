package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines and positions of a text, before and after edits. */
class SourceTextTest {

    @Test
    void thePartOfAFileCountsItsLinesAsTheFileDoes() {
        var part = SourceText.of("FROM a\nFROM b\n").numbered(line -> line + 5);
        assertEquals(6, part.lineNumber("FROM a\nFR".length()));
        assertEquals(6, part.edit(new TextEdit(new TextRange(0, 1), "")).lineNumber("ROM a\nFR".length()));
        assertEquals(1, SourceText.of("FROM a").lineNumber(2));
    }

    private static final String[] PIECES = {"\n", "\r", "\r\n", "a", "é", "日", "😀", " ", "FROM x\n"};

    @Test
    void linesEndAtNewlineAtCarriageReturnAndAtBothTogether() {
        assertEquals(List.of("a", "b", "c", "", "d"), linesOf(SourceText.of("a\nb\r\nc\r\rd")));
    }

    @Test
    void aTextHasOneLineMoreThanLineEnds() {
        assertEquals(List.of(""), linesOf(SourceText.of("")));
        assertEquals(List.of("a", ""), linesOf(SourceText.of("a\n")));
    }

    @Test
    void charactersAreCountedInTheUnitsOfTheEncoding() {
        SourceText text = SourceText.of("aé日😀|");
        int bar = text.content().indexOf('|');
        assertEquals(10, text.position(bar, PositionEncoding.UTF_8).character());
        assertEquals(5, text.position(bar, PositionEncoding.UTF_16).character());
        assertEquals(4, text.position(bar, PositionEncoding.UTF_32).character());
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void aPositionLeadsBackToItsOffset(PositionEncoding encoding) {
        SourceText text = SourceText.of("aé\r\n日😀b\n\nc");
        for (int offset = 0; offset <= text.length(); offset++) {
            boolean isInsideLineEnd = offset > 0 && text.content().startsWith("\r\n", offset - 1);
            boolean isInsideCharacter = offset > 0
                    && offset < text.length()
                    && Character.isLowSurrogate(text.content().charAt(offset));
            if (!isInsideLineEnd && !isInsideCharacter) {
                assertEquals(offset, text.offset(text.position(offset, encoding), encoding));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void charactersOfAVeryLongLineAreCountedLikeThoseOfAShortOne(PositionEncoding encoding) {
        String line = "aé日😀".repeat(5_000);
        SourceText text = SourceText.of("é\n" + line);
        int units = 0;
        for (int at = 0; at < line.length(); ) {
            assertEquals(units, text.position("é\n".length() + at, encoding).character());
            String character = Character.toString(line.codePointAt(at));
            units += encoding.count(character, 0, character.length());
            at += character.length();
        }
    }

    @ParameterizedTest
    @EnumSource(PositionEncoding.class)
    void positionsOutsideTheTextAreBroughtBackIntoIt(PositionEncoding encoding) {
        SourceText text = SourceText.of("one\ntwo\n");
        assertEquals("one".length(), text.offset(new Position(0, 99), encoding));
        assertEquals(text.length(), text.offset(new Position(99, 0), encoding));
        assertEquals(0, text.offset(new Position(-1, 5), encoding));
    }

    @Test
    void aPositionInsideASurrogatePairMeansTheStartOfTheCharacter() {
        assertEquals(0, SourceText.of("😀").offset(new Position(0, 1), PositionEncoding.UTF_16));
        assertEquals(0, SourceText.of("😀").offset(new Position(0, 3), PositionEncoding.UTF_8));
    }

    @Test
    void aPositionInsideALaterCharacterMeansItsStartToo() {
        SourceText text = SourceText.of("one\nab\ud83d\ude00c\n");
        int start = "one\nab".length();
        assertEquals(start, text.offset(new Position(1, 3), PositionEncoding.UTF_16));
        assertEquals(start, text.offset(new Position(1, 5), PositionEncoding.UTF_8));
    }

    @Test
    void theLineAfterTheLastMeansTheEnd() {
        SourceText text = SourceText.of("one\ntwo");
        assertEquals(text.length(), text.offset(new Position(2, 0), PositionEncoding.UTF_16));
    }

    @Test
    void aTextOfManyLinesKnowsWhereEachStarts() {
        SourceText text = SourceText.of("ab\n".repeat(1000));
        for (int line = 0; line < 1000; line++) {
            assertEquals(new TextRange(3 * line, 3 * line + 2), text.line(line));
        }
    }

    @Test
    void textsAreEqualWhenTheirContentsAre() {
        SourceText text = SourceText.of("FROM a\n");
        assertEquals(SourceText.of("FROM a\n"), text);
        assertEquals("FROM a\n".hashCode(), text.hashCode());
        assertEquals("FROM a\n", text.toString());
        assertNotEquals(SourceText.of("FROM b\n"), text);
        assertNotEquals(text, "FROM a\n");
    }

    @Test
    void anEditGivesWhatTheEditedTextWouldGive() {
        var random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            SourceText before = SourceText.of(randomText(random, 12));
            TextEdit edit = randomEdit(random, before.length());
            SourceText after = before.edit(edit);
            assertEquals(edit.apply(before.content()), after.content());
            assertEquals(linesOf(after.content()), linesOf(after), () -> before + " with " + edit);
        }
    }

    @Test
    void theSmallestEditBetweenTwoTextsLeadsFromOneToTheOther() {
        var random = new Random(2);
        for (int round = 0; round < 20_000; round++) {
            String before = randomText(random, 6);
            String after = randomText(random, 6);
            TextEdit edit = TextEdit.between(before, after);
            assertEquals(after, edit.apply(before));
            assertTrue(
                    edit.range().isEmpty()
                            || edit.newText().isEmpty()
                            || before.charAt(edit.range().start())
                                    != edit.newText().charAt(0),
                    edit::toString);
        }
    }

    private static TextEdit randomEdit(Random random, int length) {
        int start = random.nextInt(length + 1);
        int end = start + random.nextInt(length - start + 1);
        return new TextEdit(new TextRange(start, end), randomText(random, 3));
    }

    private static String randomText(Random random, int pieces) {
        var text = new StringBuilder();
        for (int count = random.nextInt(pieces + 1); count > 0; count--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<String> linesOf(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }

    private static List<String> linesOf(SourceText text) {
        var lines = new ArrayList<String>();
        for (int line = 0; line < text.lineCount(); line++) {
            lines.add(text.slice(text.line(line)));
        }
        return lines;
    }
}
