package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.text.PositionEncoding;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PositionConverterTest {
    private static final SourceText TEXT = SourceText.of("a\n\u00e4\u20ac\ud83d\ude00b\n");
    private static final int B = 6;

    @ParameterizedTest
    @CsvSource({"UTF_8, 9", "UTF_16, 4", "UTF_32, 3"})
    void countsInTheUnitsOfTheClient(PositionEncoding encoding, int character) {
        var converter = new PositionConverter(TEXT, encoding);
        assertEquals(B, converter.offset(new Position(1, character)));
        assertEquals(new Position(1, character), converter.position(B));
    }

    @ParameterizedTest
    @EnumSource
    void convertsBothEndsOfRanges(PositionEncoding encoding) {
        var converter = new PositionConverter(TEXT, encoding);
        var range = new TextRange(0, B);
        assertEquals(range, converter.textRange(new JsonTree(converter.json(range))));
        assertEquals(new Gson().toJsonTree(converter.range(range)), converter.json(range));
    }

    @ParameterizedTest
    @CsvSource({"0, 99, 1", "1, -1, 2", "-1, 5, 0", "2, 1, 8", "99, 0, 8", "1, 2147483647, 7"})
    void movesPositionsOutsideToTheNearestOneInside(int line, int character, int offset) {
        assertEquals(
                offset, new PositionConverter(TEXT, PositionEncoding.UTF_16).offset(new Position(line, character)));
    }

    @Test
    void turnsRangesThatRunBackwards() {
        var converter = new PositionConverter(TEXT, PositionEncoding.UTF_16);
        assertEquals(
                new TextRange(0, 2),
                converter.textRange(json("{start: {line: 1, character: 0}, end: {line: 0, character: 0}}")));
    }

    @Test
    void convertsEdits() {
        var converter = new PositionConverter(TEXT, PositionEncoding.UTF_16);
        var range = new Range(new Position(0, 0), new Position(0, 1));
        assertEquals(
                new org.eclipse.lsp4j.TextEdit(range, "b"), converter.edit(new TextEdit(new TextRange(0, 1), "b")));
    }

    @Test
    void aMissingPositionIsAnErrorOfTheClient() {
        var converter = new PositionConverter(TEXT, PositionEncoding.UTF_16);
        assertThrows(ResponseErrorException.class, () -> converter.offset(null));
        assertThrows(ResponseErrorException.class, () -> converter.textRange(json("{}")));
    }

    @Test
    void numbersThatAreNoIntegersMeanTheNearest() {
        var converter = new PositionConverter(TEXT, PositionEncoding.UTF_16);
        assertEquals(
                new TextRange(1, 8),
                converter.textRange(
                        json("{start: {line: 0, character: 1.5}, end: {line: 1e999999999, character: -1e99}}")));
    }

    private static JsonTree json(String text) {
        return new JsonTree(JsonParser.parseString(text));
    }
}
