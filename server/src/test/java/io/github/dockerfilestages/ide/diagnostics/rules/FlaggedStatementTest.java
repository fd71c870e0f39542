package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlaggedStatementTest {
    @Test
    void instructionsWithFlagsAndTriggersThatFire() {
        assertEquals(List.of("COPY []", "COPY [child, other]", "RUN []"), found("""
                        FROM alpine AS parent
                        COPY --from=x /x /y
                        COPY /x /y
                        ONBUILD COPY --from=x /x /y
                        ONBUILD RUN make
                        FROM parent AS child
                        FROM parent AS other
                        RUN --mount=from=x make
                        """));
    }

    @Test
    void noTriggerThatNothingOfTheFileFires() {
        assertEquals(List.of(), found("FROM alpine\nONBUILD COPY --from=x /x /y\nFROM alpine\n"));
    }

    @Test
    void flagsBeforeTheFirstStageCountAndTriggersThereDoNot() {
        assertEquals(List.of("COPY []"), found("COPY --from=x /x /y\nONBUILD COPY --from=x /x /y\nFROM alpine\n"));
    }

    private static List<String> found(String source) {
        var inspection = new Inspection(Fixture.of(source).model().table(), DiagnosticCheck.SETTINGS);
        return FlaggedStatement.in(inspection).stream()
                .map(flagged -> flagged.statement().word().value() + " "
                        + flagged.firesIn().stream().map(Stage::name).toList())
                .filter(line -> !line.startsWith("FROM"))
                .toList();
    }
}
