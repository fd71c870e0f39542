package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessedBuildTest {
    @Test
    void aProblemInACommandIsInformation() {
        assertEquals(Severity.INFORMATION, GuessedBuild.severity(BuildKind.SHELL, Severity.ERROR));
        assertEquals(Severity.ERROR, GuessedBuild.severity(BuildKind.COMPOSE, Severity.ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "STAGE", "<stage>", "my-target", "stage_name"})
    void aPlaceholderIsOneOnlyInACommand(String word) {
        Selection.check(
                kind -> GuessedBuild.isPlaceholder(kind, word), List.of(BuildKind.SHELL), List.of(BuildKind.COMPOSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "0", "Build"})
    void aNameIsNoPlaceholder(String word) {
        assertFalse(GuessedBuild.isPlaceholder(BuildKind.SHELL, word), word);
    }
}
