package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void aWordIsInSingleQuotes() {
        assertEquals("'build'", Quoted.word("build"));
        assertEquals("''", Quoted.word(""));
    }

    @Test
    void aLongWordIsCut() {
        assertEquals("'" + "a".repeat(60) + "'", Quoted.word("a".repeat(60)));
        assertEquals("'" + "a".repeat(60) + "…'", Quoted.word("a".repeat(61)));
    }

    @Test
    void noCharacterIsCutInHalf() {
        assertEquals("'" + "a".repeat(59) + "…'", Quoted.word("a".repeat(59) + "😀!"));
    }

    @Test
    void noWordContainsTheCharacterThatStandsForALine() {
        assertEquals("'a\uFFFD'", Quoted.word("a" + Finding.LINE));
    }

    @Test
    void ofManyWordsTheFirstOnes() {
        assertEquals("'a'", Quoted.oneOf(List.of("a")));
        assertEquals("'a' or 'b'", Quoted.oneOf(List.of("a", "b")));
        assertEquals("'a', 'b' or 'c'", Quoted.oneOf(List.of("a", "b", "c")));
        assertEquals("'a', 'b', 'c' or 2 more", Quoted.oneOf(List.of("a", "b", "c", "d", "e")));
    }

    @Test
    void aWordMayHaveACommaOfItsOwn() {
        assertEquals("'a, b'", Quoted.oneOf(List.of("a, b")));
        assertEquals("'a, b' and 'c, d'", Quoted.allOf(List.of("a, b", "c, d")));
    }

    @Test
    void aStageIsCalledByItsNameOrItsNumber() {
        var stages = Fixture.of("FROM a AS Build\nFROM b\n").model().table().stages();

        assertEquals("stage 'build'", Quoted.stage(stages.get(0)));
        assertEquals("stage 1", Quoted.stage(stages.get(1)));
    }
}
