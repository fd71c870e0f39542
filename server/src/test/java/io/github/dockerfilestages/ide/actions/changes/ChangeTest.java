package io.github.dockerfilestages.ide.actions.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final StageModel MODEL = Fixture.of("FROM golang\nFROM alpine\nFROM scratch\nCOPY --from=1 /x /y\n")
            .model();
    private static final TextEdit ABOVE = new TextEdit(TextRange.at(0), "FROM new\n");

    @Test
    void theEditedTextIsReadAgain() {
        TextEdit below = new TextEdit(TextRange.at(MODEL.text().length()), "COPY --from=0 /x /y\n");

        assertEquals("FROM new\n" + MODEL.text().content(), applied(Change.of("", List.of(ABOVE))));
        assertEquals(
                "FROM new\n" + MODEL.text().content() + "COPY --from=0 /x /y\n",
                applied(Change.of("", List.of(below, ABOVE))));
    }

    @Test
    void indexesFollowTheOrderOfTheStages() {
        Change change = Change.of("", List.of(ABOVE)).with(StageOrder.withNew(0), MODEL);

        assertEquals("FROM new\nFROM golang\nFROM alpine\nFROM scratch\nCOPY --from=2 /x /y\n", applied(change));
    }

    @Test
    void notInInstructionsThatAreMeantToChange() {
        int copy = MODEL.table().references().get(3).instruction();
        Change change = Change.of("", List.of(ABOVE)).meaning(Set.of(copy)).with(StageOrder.withNew(0), MODEL);

        assertEquals(List.of(ABOVE), change.edits());
    }

    @Test
    void theArgThatABaseIsReadFromIsMeantToChangeToo() {
        Fixture fixture = Fixture.of("ARG B=old\nFROM $0$B\n");
        StageModel model = fixture.model();
        Change change = Change.respelling(
                        model, model.referenceAt(fixture.caret()).orElseThrow(), "", "new")
                .orElseThrow();

        assertEquals(Set.of(0, 1), change.meant());
    }

    private static String applied(Change change) {
        return change.applied(MODEL).text().content();
    }
}
