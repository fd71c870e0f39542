package io.github.dockerfilestages.ide.diagnostics.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.ide.diagnostics.Severity;
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
        assertTrue(GuessedBuild.isPlaceholder(BuildKind.SHELL, word));
        assertFalse(GuessedBuild.isPlaceholder(BuildKind.COMPOSE, word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "0", "Build"})
    void aNameIsNoPlaceholder(String word) {
        assertFalse(GuessedBuild.isPlaceholder(BuildKind.SHELL, word));
    }
}
