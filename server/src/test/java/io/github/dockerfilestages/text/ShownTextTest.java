package io.github.dockerfilestages.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text from files is shown so that it can neither control a terminal nor look like something else. */
class ShownTextTest {
    @Test
    void what_steers_a_terminal_is_replaced() {
        assertEquals("a\uFFFD[31mb\uFFFD", ShownText.line("a\u001b[31mb\u0007"));
        assertEquals("\uFFFD31m", ShownText.line("\u009b31m"));
        assertEquals("\uFFFD", ShownText.line("\u007f"));
    }

    @Test
    void what_changes_the_direction_is_replaced() {
        for (String control : List.of(
                "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E",
                "\u200F", "\u061C")) {
            assertEquals("a\uFFFDb", ShownText.line("a" + control + "b"));
        }
    }

    @Test
    void what_has_no_width_is_replaced() {
        for (String invisible :
                List.of("\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u180E", "\u3164")) {
            assertEquals("a\uFFFDb", ShownText.line("a" + invisible + "b"));
        }
    }

    @Test
    void offsets_stay_what_they_were() {
        String tag = Character.toString(0xE0041);
        assertEquals("a\uFFFD\uFFFDb", ShownText.line("a" + tag + "b"));
        assertEquals("a\uFFFDb", ShownText.line("a\uD83Db"));
    }

    @Test
    void letters_of_every_language_and_pictures_stay() {
        String text = "größe 日本 שלום \uD83D\uDC33 e\u0301\t|";
        assertEquals(text, ShownText.line(text));
    }

    @Test
    void line_ends_stay_where_there_are_lines() {
        assertEquals("a\r\n\tb\uFFFD", ShownText.lines("a\r\n\tb\u001b"));
        assertEquals("a\uFFFD\uFFFD\tb", ShownText.line("a\r\n\tb"));
        assertEquals("a\uFFFDb", ShownText.lines("a\u2028b"));
    }

    @Test
    void a_name_is_plain_when_all_of_it_shows() {
        assertTrue(ShownText.isPlain("é/Dockerfile"));
        assertFalse(ShownText.isPlain("a\nb"));
        assertFalse(ShownText.isPlain("a\u202Eb"));
    }
}
