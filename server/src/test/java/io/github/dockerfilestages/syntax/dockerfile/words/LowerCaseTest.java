package io.github.dockerfilestages.syntax.dockerfile.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import org.junit.jupiter.api.Test;

class LowerCaseTest {
    @Test
    void everyCharacterIsMappedOnItsOwn() {
        assertEquals("build-1", LowerCase.of("build-1"));
        assertEquals("build", LowerCase.of("BuilD"));
        assertEquals("i", LowerCase.of("İ"));
        assertEquals("σσ", LowerCase.of("ΣΣ"));
        assertEquals("k", LowerCase.of("\u212a"));
        assertEquals("\ud801\udc28", LowerCase.of("\ud801\udc00"));
    }

    @Test
    void keywordsAreComparedSo() {
        assertEquals(Keyword.ONBUILD, Keyword.of("onbuİld"));
        assertEquals(Keyword.UNKNOWN, Keyword.of("onbuıld"));
        assertEquals(Keyword.UNKNOWN, Keyword.of("u\u017fer"));
    }
}
