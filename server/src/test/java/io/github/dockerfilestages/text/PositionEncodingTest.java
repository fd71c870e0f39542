package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionEncodingTest {
    /** The first and the last character of each length in UTF-8. */
    @ParameterizedTest
    @CsvSource({
        "0x41, 1, 1, 1",
        "0x7f, 1, 1, 1",
        "0x80, 2, 1, 1",
        "0x7ff, 2, 1, 1",
        "0x800, 3, 1, 1",
        "0xffff, 3, 1, 1",
        "0x10000, 4, 2, 1",
        "0x10ffff, 4, 2, 1"
    })
    void aCharacterHasItsOwnLengthInEach(int codePoint, int utf8, int utf16, int utf32) {
        String text = "a" + Character.toString(codePoint) + "b";
        int end = text.length() - 1;

        assertEquals(utf8, PositionEncoding.UTF_8.count(text, 1, end));
        assertEquals(utf16, PositionEncoding.UTF_16.count(text, 1, end));
        assertEquals(utf32, PositionEncoding.UTF_32.count(text, 1, end));
        assertEquals(end, PositionEncoding.UTF_8.advance(text, 1, utf8, text.length()));
        assertEquals(end, PositionEncoding.UTF_16.advance(text, 1, utf16, text.length()));
        assertEquals(end, PositionEncoding.UTF_32.advance(text, 1, utf32, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"UTF_8, utf-8", "UTF_16, utf-16", "UTF_32, utf-32"})
    void eachHasTheNameThatTheProtocolGivesIt(PositionEncoding encoding, String name) {
        assertEquals(name, encoding.wireName());
    }
}
