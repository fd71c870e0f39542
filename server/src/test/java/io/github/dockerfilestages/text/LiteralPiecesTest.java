package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each star stands between two pieces. */
class LiteralPiecesTest {

    @ParameterizedTest
    @CsvSource({
        "web, web, true",
        "web, web-api, false",
        "web-*, web-api, true",
        "web-*, api-web, false",
        "*, web, true",
        "*-*, web-api, true",
        "*-*, web, false",
        "a*a, a, false",
        "a*b*b, ab, false",
        "a*b*b, abb, true"
    })
    void thePiecesFollowOneAnother(String pattern, String text, boolean form) {
        assertEquals(form, LiteralPieces.form(text, List.of(pattern.split("\\*", -1))));
    }
}
