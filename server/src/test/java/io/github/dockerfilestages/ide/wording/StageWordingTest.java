package io.github.dockerfilestages.ide.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.Stage;
import org.junit.jupiter.api.Test;

class StageWordingTest {
    @Test
    void aStageIsCalledAsItIsDeclaredOrByItsNumber() {
        assertEquals("Build", StageWording.title(first("FROM golang AS Build\n")));
        assertEquals("stage 0", StageWording.title(first("FROM golang\n")));
    }

    @Test
    void itsBaseIsWhatTheVariablesComeTo() {
        Stage stage = first("ARG V=1\nFROM golang:$V\n");

        assertEquals("golang:1", StageWording.base(stage));
        assertEquals("golang:$V", StageWording.writtenBase(stage));
        assertEquals("stage 0 · golang:1", StageWording.detail(stage));
    }

    @Test
    void whereThatIsNothingItIsTheBaseAsWritten() {
        assertEquals("$V", StageWording.base(first("FROM $V\n")));
        assertEquals("", StageWording.base(first("FROM\n")));
        assertEquals("stage 0", StageWording.detail(first("FROM\n")));
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertEquals("abc", StageWording.cut("abc", 3));
        assertEquals("abc…", StageWording.cut("abcd", 3));
        assertEquals("ab…", StageWording.cut("ab😀", 3));
    }

    @Test
    void linesAreCountedFromOne() {
        var model = Fixture.of("ARG V\nFROM golang AS build\n").model();

        assertEquals(2, StageWording.line(model, model.table().references().get(0)));
        assertEquals(2, StageWording.line(model, model.nameRange(model.table().stage(0))));
    }

    private static Stage first(String source) {
        return Fixture.of(source).model().table().stage(0);
    }
}
