package io.github.dockerfilestages.ide.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.StageTable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MissingNamesTest {
    @Test
    void namesThatAreReferredToBelowAndThatNoStageHas() {
        assertEquals(List.of("tools on 2", "deps on 3"), at("""
                FROM golang AS first
                FROM tools
                COPY --from=first /x /y
                COPY --from=Deps /x /y
                COPY --from=deps /x /y
                """.replace("COPY --from=first /x /y\n", ""), 0));
    }

    @Test
    void aReferenceAboveWouldNotFindIt() {
        assertEquals(List.of(), at("FROM golang\nCOPY --from=tools /x /y\nFROM alpine\n", 1));
    }

    @Test
    void aTriggerLooksForItLater() {
        assertEquals(List.of("tools on 2"), at("FROM golang\nONBUILD COPY --from=tools /x /y\nFROM alpine\n", 1));
    }

    @Test
    void notWhatIsAnImageOrCannotBeAName() {
        assertEquals(List.of(), at("""
                FROM golang AS first
                FROM nginx
                COPY --from=nginx /x /y
                COPY --from=a.b /x /y
                COPY --from=a/b /x /y
                COPY --from=1st /x /y
                COPY --from=scratch /x /y
                FROM Capitals
                """, 0));
    }

    @Test
    void notWhatAStageHas() {
        assertEquals(List.of(), at("FROM golang AS first\nFROM later\nFROM alpine AS later\n", 0));
    }

    private static List<String> at(String source, int stage) {
        var model = Fixture.of(source).model();
        StageTable table = model.table();
        return MissingNames.at(table, stage, Set.of("nginx", "golang", "alpine")).entrySet().stream()
                .map(missing -> missing.getKey() + " on " + StageWording.line(model, missing.getValue()))
                .toList();
    }
}
