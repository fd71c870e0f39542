package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class FromWordTest {
    @Test
    void basesAndPlatformsInTheOrderInWhichBuildKitReadsThem() {
        assertEquals(
                List.of("golang:$V", "$P", "build"),
                reached("ARG P=linux/arm64\nARG V=1\nFROM --platform=$P golang:$V AS build\nFROM build\n"));
    }

    @Test
    void buildKitStopsAtTheFirstStageThatItCannotTake() {
        assertEquals(List.of("a", "$NOTHING"), reached("FROM a\nFROM $NOTHING\nFROM b\n"));
        assertEquals(List.of("a", "${V^}"), reached("FROM a\nFROM ${V^}\nFROM b\n"));
        assertEquals(List.of("a", "b"), reached("FROM a\nFROM b AS 1b\nFROM c\n"));
        assertEquals(
                List.of("a", "no/such/platform/at/all"),
                reached("FROM --platform=no/such/platform/at/all a\nFROM b\n"));
    }

    @Test
    void aFromWithoutABaseIsPassedOver() {
        assertEquals(List.of("a"), reached("FROM\nFROM a\n"));
    }

    @Test
    void nothingIsReadAfterAnArgThatCannotBeRead() {
        assertEquals(List.of(), reached("ARG V=${W^}\nFROM a\n"));
    }

    private static List<String> reached(String source) {
        return FromWord.reachedIn(Fixture.of(source).model().table()).stream()
                .map(word -> word.word().value())
                .toList();
    }
}
