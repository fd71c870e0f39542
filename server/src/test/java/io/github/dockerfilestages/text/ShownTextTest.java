package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text from files is shown so that it can neither control a terminal nor look like something else. */
class ShownTextTest {
    @Test
    void whatSteersATerminalIsReplaced() {
        assertEquals("a\uFFFD[31mb\uFFFD", ShownText.line("a\u001b[31mb\u0007"));
        assertEquals("\uFFFD31m", ShownText.line("\u009b31m"));
        assertEquals("\uFFFD", ShownText.line("\u007f"));
    }

    @Test
    void whatChangesTheDirectionIsReplaced() {
        for (String control : List.of(
                "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E",
                "\u200F", "\u061C")) {
            assertEquals("a\uFFFDb", ShownText.line("a" + control + "b"));
        }
    }

    @Test
    void whatHasNoWidthIsReplaced() {
        for (String invisible :
                List.of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u180E", "\u3164")) {
            assertEquals("a\uFFFDb", ShownText.line("a" + invisible + "b"));
        }
    }

    @Test
    void offsetsStayWhatTheyWere() {
        String tag = Character.toString(0xE0041);
        assertEquals("a\uFFFD\uFFFDb", ShownText.line("a" + tag + "b"));
        assertEquals("a\uFFFDb", ShownText.line("a\uD83Db"));
    }

    @Test
    void lettersOfEveryLanguageAndPicturesStay() {
        String text = "größe 日本 שלום \uD83D\uDC33 e\u0301\t|";
        assertEquals(text, ShownText.line(text));
    }

    @Test
    void lineEndsStayWhereThereAreLines() {
        assertEquals("a\r\n\tb\uFFFD", ShownText.lines("a\r\n\tb\u001b"));
        assertEquals("a\uFFFD\uFFFD\tb", ShownText.line("a\r\n\tb"));
        assertEquals("a\uFFFDb", ShownText.lines("a\u2028b"));
    }

    @Test
    void aNameIsPlainWhenAllOfItShows() {
        List<String> names = List.of("é/Dockerfile", "a\tb", "a\nb", "a\u202Eb");
        assertEquals(
                List.of("é/Dockerfile"),
                names.stream().filter(ShownText::isPlain).toList());
    }
}
