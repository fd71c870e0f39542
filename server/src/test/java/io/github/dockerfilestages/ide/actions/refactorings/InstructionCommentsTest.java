package io.github.dockerfilestages.ide.actions.refactorings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.stages.StageModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstructionCommentsTest {
    private static final String FROM = "FROM a AS one";
    private static final String RUN = "RUN x";
    private static final StageModel MODEL = Fixture.of("""
                    # syntax=docker/dockerfile:1
                    # hadolint ignore=DL3006

                    # one is first
                    # hadolint ignore=DL3007
                    FROM a AS one
                    # renovate: datasource=docker

                    # why
                    # nosec
                    RUN x
                    """).model();

    @Test
    void thoseOfAFromAreDirectlyAboveIt() {
        assertEquals(List.of("# one is first", "# hadolint ignore=DL3007"), above(FROM));
    }

    @Test
    void thoseOfAnotherInstructionAreAsFarUpAsTheInstructionBefore() {
        assertEquals(List.of("# renovate: datasource=docker", "# why", "# nosec"), above(RUN));
    }

    @Test
    void thoseForToolsAreRepeatedWithTheInstruction() {
        assertEquals("# hadolint ignore=DL3007\n" + FROM, InstructionComments.repeated(MODEL, element(FROM)));
        assertEquals(
                "# renovate: datasource=docker\n# nosec\n" + RUN, InstructionComments.repeated(MODEL, element(RUN)));
    }

    private static List<String> above(String line) {
        return InstructionComments.above(MODEL, element(line))
                .mapToObj(comment -> MODEL.text()
                        .slice(InstructionComments.range(MODEL, comment))
                        .strip())
                .toList();
    }

    private static int element(String line) {
        return MODEL.dockerfile().elementAt(MODEL.text().content().indexOf(line));
    }
}
