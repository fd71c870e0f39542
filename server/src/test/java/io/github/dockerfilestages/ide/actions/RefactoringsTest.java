package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefactoringsTest {
    @Test
    void aStageCanBeNamedMovedRemovedOrWrittenInLowerCase() {
        assertEquals(
                List.of("Name this stage 'golang-stage'", "Remove stage 0"), titles("FROM gol$0ang\nFROM scratch\n"));
        assertEquals(
                List.of("Move stage 'build' before stage 0", "Remove stage 'build'"),
                titles("FROM scratch\nCOPY --from=build /x /y\nFROM golang AS bu$0ild\nFROM alpine\n"));
    }

    @Test
    void aReferenceCanBecomeANameOrAStage() {
        assertEquals(
                List.of("Extract image 'nginx:1' into new stage 'nginx'"),
                titles("FROM scratch\nCOPY --from=ngi$0nx:1 /x /y\n"));
        assertEquals(
                List.of("Extract image '$V' into new stage 'v'"),
                titles("ARG V=a\nFROM scratch\nONBUILD COPY --from=$0$V /x /y\n"));
    }

    private static List<String> titles(String source) {
        return ActionCheck.at(Fixture.of(source), EnumSet.of(CodeActionCategory.REWRITE, CodeActionCategory.EXTRACT))
                .stream()
                .map(StageAction::title)
                .toList();
    }
}
