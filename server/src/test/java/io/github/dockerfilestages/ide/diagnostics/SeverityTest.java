package io.github.dockerfilestages.ide.diagnostics;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.SETTINGS;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.without;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeverityTest {

    @Test
    void aChosenSeverityHoldsForEveryFindingOfTheCode() {
        var chosen = SETTINGS.with(Map.of(DiagnosticCode.UNKNOWN_STAGE, Optional.of(Severity.HINT)));
        check("""
                FROM alpine AS build
                COPY --from=tools /x /y
                            ^^^^^ UnknownStage hint
                COPY --from=b!ld /x /y
                            ^^^^ UnknownStage hint
                """, chosen);
    }

    @Test
    void aCodeThatIsOffIsGone() {
        check("""
                FROM alpine as Build
                               ^^^^^ StageNameCasing
                """, without(DiagnosticCode.FROM_AS_CASING));
    }

    @Test
    void anErrorCanBeTurnedOff() {
        check("FROM alpine\nCOPY --from=7 /x /y\n", without(DiagnosticCode.INVALID_STAGE_INDEX));
    }

    @Test
    void aRuleThatAUserMadeAnErrorIsSkippedAllTheSame() {
        var chosen = SETTINGS.with(Map.of(DiagnosticCode.STAGE_NAME_CASING, Optional.of(Severity.ERROR)));
        check("# check=skip=StageNameCasing\nFROM alpine AS Build\n", chosen);
    }
}
