package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlanksTest {
    /** A no-break space and a byte order mark are white space in JavaScript only, U+001C in Java only. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            " a",
            "a ",
            " \t\r\na b\f\u000b ",
            "\u00a0a\u00a0",
            "\u2003a\u2028",
            "\ufeffa\ufeff",
            "\u001ca\u001f",
            "\ud83d\ude00 ",
            "\ud83d",
            " \ude00",
            "\u0085a\u3000");

    @Test
    void whiteSpaceIsWhatItIsInJava() {
        for (String text : TEXTS) {
            assertEquals(text.strip(), Blanks.strip(text), text);
            assertEquals(text.stripLeading(), Blanks.stripLeading(text), text);
            assertEquals(text.stripTrailing(), Blanks.stripTrailing(text), text);
            assertEquals(text.isBlank(), Blanks.isBlank(text), text);
        }
    }
}
