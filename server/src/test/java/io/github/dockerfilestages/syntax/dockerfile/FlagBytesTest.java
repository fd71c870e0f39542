package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FlagBytesTest {
    @Test
    void each_byte_becomes_a_character_and_back() {
        assertEquals("Ã©tÃ©", FlagBytes.of("été"));
        assertEquals("été", FlagBytes.asWritten("Ã©tÃ©"));
        assertEquals("a", FlagBytes.asWritten("a"));
    }

    @Test
    void half_a_character_stays_as_it_is() {
        assertEquals("bÂ", FlagBytes.asWritten("bÂ"));
    }
}
