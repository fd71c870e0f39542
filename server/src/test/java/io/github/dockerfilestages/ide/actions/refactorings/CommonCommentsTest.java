package io.github.dockerfilestages.ide.actions.refactorings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonCommentsTest {
    private static final StageModel MODEL = Fixture.of("""
                    # the first
                    # renovate: image

                    # one is first
                    # hadolint ignore=DL3006
                    FROM a AS one
                    # nosec
                    RUN x
                    # the end
                    RUN y
                    FROM a

                    # why
                    # nosec
                    RUN x
                    FROM a
                    # other
                    # nosec
                    RUN x
                    """).model();

    @Test
    void thoseOfAFromAreDirectlyAboveIt() {
        DividedStage first = member(0);

        assertEquals("# one is first\n", CommonComments.ofStage(first));
        assertEquals(
                "# one is first",
                MODEL.text()
                        .slice(CommonComments.withComments(first))
                        .lines()
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void thoseThatOneStageHasGoWithTheInstruction() {
        List<DividedStage> members = List.of(member(0), member(1));

        assertEquals(
                MODEL.text().content().replaceFirst("# nosec", "# why\n# nosec"),
                TextEdit.applyAll(
                        MODEL.text().content(), CommonComments.of(members).edits()));
        assertEquals("", CommonComments.of(members).kept(member(1)));
    }

    @Test
    void differentOnesStayWithTheirStages() {
        List<DividedStage> members = List.of(member(2), member(1), member(0));

        assertEquals(
                MODEL.text().content().replace("# other\n", ""),
                TextEdit.applyAll(
                        MODEL.text().content(), CommonComments.of(members).edits()));
        assertEquals(
                List.of("# other\n", "# why\n", ""),
                members.stream().map(CommonComments.of(members)::kept).toList());
    }

    /** A stage, divided after its first RUN. */
    private static DividedStage member(int index) {
        var whole = new DividedStage(MODEL, MODEL.table().stage(index), from(index));
        return new DividedStage(MODEL, whole.stage(), whole.rest().get(0));
    }

    private static int from(int stage) {
        return MODEL.elementOf(MODEL.table().stage(stage).instruction());
    }
}
