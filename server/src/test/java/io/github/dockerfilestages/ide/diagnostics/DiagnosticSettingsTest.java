package io.github.dockerfilestages.ide.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticSettingsTest {
    private static final DiagnosticSettings SETTINGS = DiagnosticSettings.of(Set.of("alpine"));
    private static final ProjectKnowledge SEARCHED = new ProjectKnowledge(true, true, Set.of(), false, false, Set.of());

    @Test
    void areEqualWhenAllTheySayIsEqual() {
        var again = DiagnosticSettings.of(Set.of("alpine")).with(SEARCHED);

        assertEquals(SETTINGS.with(SEARCHED), again);
        assertEquals(SETTINGS.with(SEARCHED).hashCode(), again.hashCode());
    }

    @Test
    void differByEachThingTheySay() {
        assertNotEquals(SETTINGS, DiagnosticSettings.of(Set.of("debian")));
        assertNotEquals(SETTINGS, SETTINGS.with(SEARCHED));
        assertNotEquals(SETTINGS, SETTINGS.with(Map.of(DiagnosticCode.UNUSED_STAGE, Optional.empty())));
    }

    @Test
    void keepASeverityThatNobodyChose() {
        var chosen = SETTINGS.with(Map.of(
                DiagnosticCode.UNUSED_STAGE,
                Optional.of(Severity.ERROR),
                DiagnosticCode.UNKNOWN_STAGE,
                Optional.empty()));

        assertEquals(Optional.of(Severity.ERROR), chosen.severity(DiagnosticCode.UNUSED_STAGE, Severity.HINT));
        assertEquals(Optional.empty(), chosen.severity(DiagnosticCode.UNKNOWN_STAGE, Severity.WARNING));
        assertEquals(
                Optional.of(Severity.WARNING), chosen.severity(DiagnosticCode.DUPLICATE_STAGE_NAME, Severity.WARNING));
    }
}
