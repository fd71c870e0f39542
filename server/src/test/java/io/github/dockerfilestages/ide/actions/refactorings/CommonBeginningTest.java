package io.github.dockerfilestages.ide.actions.refactorings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.proof.FlattenedBuilds;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommonBeginningTest {
    @Test
    void itEndsBeforeTheFirstInstructionThatIsNotTheSame() {
        assertEquals(3, length("FROM a\nARG V\nRUN x\nRUN y\nFROM a AS b\nARG V\n# why\nrun  x\nRUN z\n"));
        assertEquals(1, length("FROM a\nFROM a\nRUN x\n"));
        assertEquals(0, length("FROM a\nFROM b\n"));
    }

    @Test
    void commentsForToolsMustBeTheSame() {
        assertEquals(1, length("FROM a\nRUN x\nFROM a\n# hadolint ignore=DL3008\nRUN x\n"));
        assertEquals(2, length("FROM a\n# nosec\nRUN x\nFROM a\n# nosec\nRUN x\n"));
    }

    @Test
    void oneLineThatRunsNothingIsNotWorthAStage() {
        assertEquals(List.of(false, false, true), worth("FROM a\nARG V\nWORKDIR /x\nRUN y\n"));
        assertEquals(List.of(false, true), worth("FROM a\nWORKDIR /x\nUSER y\n"));
        assertEquals(List.of(true), worth("FROM a\nENV a=1 \\\n b=2\n"));
    }

    private static List<Boolean> worth(String text) {
        CommonBeginning beginning = beginning(text);
        return IntStream.rangeClosed(2, beginning.own().size())
                .mapToObj(beginning::isWorthAStage)
                .toList();
    }

    /** What the first two stages have in common. */
    private static int length(String text) {
        CommonBeginning beginning = beginning(text);
        StageModel model = beginning.model();
        return beginning.lengthIn(beginning.builds().elementsOf(model.table().stage(1)));
    }

    private static CommonBeginning beginning(String text) {
        StageModel model = Fixture.of(text).model();
        FlattenedBuilds builds = FlattenedBuilds.of(model);
        return new CommonBeginning(
                model, builds, builds.elementsOf(model.table().stage(0)));
    }
}
