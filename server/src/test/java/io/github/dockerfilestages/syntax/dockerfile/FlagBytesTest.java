package io.github.dockerfilestages.syntax.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FlagBytesTest {
    @Test
    void eachByteBecomesACharacterAndBack() {
        assertEquals("Ã©tÃ©", FlagBytes.of("été"));
        assertEquals("été", FlagBytes.asWritten("Ã©tÃ©"));
        assertEquals("a", FlagBytes.asWritten("a"));
    }

    @Test
    void halfACharacterStaysAsItIs() {
        assertEquals("bÂ", FlagBytes.asWritten("bÂ"));
    }
}
