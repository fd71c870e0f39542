package io.github.dockerfilestages.ide.diagnostics.engine;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticSettings;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private static final String SEVERAL = """
            FROM alpine as Build
            FROM debian AS build
            COPY --from=9 /x /y
            """;

    @Test
    void findingsAreInTheOrderOfTheTextAndThenOfTheCodes() {
        assertEquals(
                List.of("FromAsCasing", "StageNameCasing", "DuplicateStageName", "InvalidStageIndex"),
                codes(SEVERAL, DiagnosticCheck.SETTINGS));
    }

    @Test
    void aTextWithoutFromIsNoDockerfileYet() {
        check("");
        check("# check=skip=all\n");
        check("ARG V\nCOPY --from=9 /x /y\nADD --from=build /x /y\n");
    }

    @Test
    void aCodeHasTheSeverityThatTheUserChose() {
        var settings =
                DiagnosticCheck.SETTINGS.with(Map.of(DiagnosticCode.FROM_AS_CASING, Optional.of(Severity.ERROR)));

        check("FROM alpine as build\n            ^^ FromAsCasing error\n", settings);
    }

    @Test
    void oneThatIsTurnedOffIsGone() {
        assertEquals(
                List.of("FromAsCasing", "DuplicateStageName", "InvalidStageIndex"),
                codes(SEVERAL, DiagnosticCheck.without(DiagnosticCode.STAGE_NAME_CASING)));
    }

    @Test
    void silencingLooksAtTheSeverityOfTheRuleNotOfTheUser() {
        var settings =
                DiagnosticCheck.SETTINGS.with(Map.of(DiagnosticCode.FROM_AS_CASING, Optional.of(Severity.ERROR)));

        check("# check=skip=FromAsCasing\nFROM alpine as build\n", settings);
    }

    private static List<String> codes(String source, DiagnosticSettings settings) {
        return Diagnostics.of(Fixture.of(source).model().table(), settings).all().stream()
                .map(finding -> finding.code().id())
                .toList();
    }
}
