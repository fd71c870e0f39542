package io.github.dockerfilestages.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.workspace.settings.Settings.ConfirmationSetting;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @ParameterizedTest
    @CsvSource({"error, ERROR", "warning, WARNING", "information, INFORMATION", "hint, HINT", "off,"})
    void aSeverityReplacesThatOfItsCode(String chosen, Severity shown) {
        Settings settings = settings("diagnostics: {severity: {UnusedStage: " + chosen + "}}");

        assertEquals(
                Optional.ofNullable(shown),
                settings.diagnostics().severity(DiagnosticCode.UNUSED_STAGE, Severity.INFORMATION));
        assertEquals(
                Optional.of(Severity.ERROR),
                settings.diagnostics().severity(DiagnosticCode.UNKNOWN_STAGE, Severity.ERROR));
        assertEquals(chosen, settings.severities().get("UnusedStage").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', true",
        "'{hover: false}', true",
        "'{publishDiagnostics: false}', false",
        "'{diagnostic: false}', false",
        "'{publishDiagnostics: false, diagnostic: false}', false"
    })
    void eitherWayToDeliverDiagnosticsSwitchesThemOff(String features, boolean areShown) {
        assertEquals(areShown, settings("features: " + features).showsDiagnostics());
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, NONE OTHER_FILE GUESS COMMAND MENTION", "UNCERTAIN, GUESS COMMAND MENTION", "NEVER, MENTION"})
    void theUserIsAskedForTheseEdits(ConfirmationSetting setting, String edits) {
        assertEquals(
                edits,
                Stream.of(EditConfirmation.values())
                        .filter(setting::isAskedFor)
                        .map(EditConfirmation::name)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void officialImagesAreThoseOfTheListAndOfTheUser() {
        Settings settings = settings("officialImages: [ours]");

        assertTrue(settings.officialImageNames().contains("ours"), "that of the user is missing");
        assertTrue(settings.officialImageNames().contains("alpine"), "those of the list are missing");
        assertEquals(settings.officialImageNames(), settings.diagnostics().officialImages());
    }

    private static Settings settings(String yaml) {
        return Configurations.chosen(yaml).general();
    }
}
