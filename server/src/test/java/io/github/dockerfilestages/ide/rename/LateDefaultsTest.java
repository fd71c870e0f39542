package io.github.dockerfilestages.ide.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The defaults of late ARGs that were meant to select the first stage. */
class LateDefaultsTest {
    @Test
    void aDefaultThatAFromWasMeantToUse() {
        assertEquals(List.of("build"), found("FROM golang AS build\nARG BASE=build\nFROM ${BASE}\n"));
        assertEquals(List.of("Build"), found("FROM golang AS build\nARG BASE='Build'\nFROM $BASE\n"));
        assertEquals(List.of("build"), found("FROM golang AS build\nARG A=b BASE=build\nFROM $BASE\nFROM $BASE\n"));
    }

    @Test
    void notOneThatAFromKnowsOrThatNoFromUses() {
        assertEquals(List.of(), found("ARG BASE=build\nFROM golang AS build\nARG BASE=build\nFROM $BASE\n"));
        assertEquals(List.of(), found("FROM golang AS build\nARG BASE=build\nRUN make $BASE\nFROM alpine\n"));
    }

    @Test
    void notAnotherNameOrNone() {
        assertEquals(List.of(), found("FROM golang AS build\nARG BASE=builder\nFROM $BASE\n"));
        assertEquals(List.of(), found("FROM golang AS build\nARG BASE\nFROM $BASE\n"));
        assertEquals(List.of(), found("FROM golang AS build\nARG BASE=\"\nFROM $BASE\n"));
    }

    private static List<String> found(String text) {
        StageModel model = Fixture.of(text).model();
        return LateDefaults.of(model, model.table().stage(0))
                .map(model.text()::slice)
                .toList();
    }
}
