package io.github.dockerfilestages.paths.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BraceExpansionTest {
    @Test
    void eachAlternativeIsAWord() {
        assertEquals(List.of("/a/x", "/b/x"), BraceExpansion.of("/{a,b}/x"));
        assertEquals(List.of("ac", "ad", "bc", "bd"), BraceExpansion.of("{a,b}{c,d}"));
        assertEquals(List.of("a", "bc", "bd"), BraceExpansion.of("{a,b{c,d}}"));
    }

    @Test
    void otherBracesMeanNothing() {
        assertEquals(List.of("{a}"), BraceExpansion.of("{a}"));
        assertEquals(List.of("{a,b"), BraceExpansion.of("{a,b"));
        assertEquals(List.of("a}"), BraceExpansion.of("a}"));
    }
}
