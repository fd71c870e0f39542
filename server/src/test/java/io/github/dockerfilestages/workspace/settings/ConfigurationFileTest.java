package io.github.dockerfilestages.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile.ConfigurationProblem;
import io.github.dockerfilestages.workspace.settings.Settings.ConfirmationSetting;
import io.github.dockerfilestages.workspace.settings.Settings.DiagnosticScope;
import io.github.dockerfilestages.workspace.settings.Settings.InlayHintSettings;
import io.github.dockerfilestages.workspace.settings.Settings.SeverityChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFileTest {
    @Test
    void hasAllSettingsOfAnEditor() {
        Settings settings = settings("Dockerfile", """
                diagnostics:
                  severity:
                    UnknownStage: off
                  scope: workspace
                features: {hover: false}
                inlayHints: {index: true, argument: false, numeric: false}
                codeLens: {enabled: false}
                namedContexts: [src]
                buildArgs: {VERSION: 1.20, BASE: "alpine"}
                platform: linux/arm64
                officialImages: [ours]
                exclude:
                  - vendor/**
                buildFiles: {enabled: false}
                rename: {confirmOtherFiles: never}
                """);

        assertEquals(
                new Settings(
                        Map.of("UnknownStage", SeverityChoice.OFF),
                        DiagnosticScope.WORKSPACE,
                        Map.of("hover", false),
                        new InlayHintSettings(true, false, false),
                        false,
                        new BuildParameters("linux/arm64", Map.of("VERSION", "1.20", "BASE", "alpine"), Set.of("src")),
                        List.of("ours"),
                        List.of("vendor/**"),
                        false,
                        ConfirmationSetting.NEVER),
                settings);
    }

    @ParameterizedTest
    @CsvSource({
        ".dockerfile-stages.yaml, true",
        ".dockerfile-stages.yml, true",
        ".dockerfile-stages.json, false",
        "dockerfile-stages.yaml, false"
    })
    void hasOneOfTwoNames(String name, boolean isOne) {
        assertEquals(isOne, ConfigurationFile.isName(name), name);
    }

    @Test
    void anOverrideAppliesToTheFilesThatItsPatternsSelect() {
        String text = """
                diagnostics: {severity: {UnusedStage: error}}
                overrides:
                  - files: ["legacy/", "*.old"]
                    diagnostics: {severity: {FromAsCasing: off}}
                    platform: linux/386
                  - files: [legacy/new/**]
                    platform: linux/arm64
                """;
        assertEquals("linux/amd64", settings("Dockerfile", text).build().platform());
        assertEquals("linux/386", settings("legacy/a/Dockerfile", text).build().platform());
        assertEquals("linux/386", settings("a/Dockerfile.old", text).build().platform());
        assertEquals(
                "linux/arm64", settings("legacy/new/Dockerfile", text).build().platform());
        assertEquals(
                Map.of("UnusedStage", SeverityChoice.ERROR, "FromAsCasing", SeverityChoice.OFF),
                settings("legacy/Dockerfile", text).severities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "{}", "null", "diagnostics:\nexclude: null\n", "overrides: []"})
    void mayBeEmpty(String text) {
        assertEquals(Settings.DEFAULTS, settings("Dockerfile", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platfrm: x|1:1|'platfrm' is unknown (did you mean 'platform'?) and is ignored.",
                "colour: x|1:1|'colour' is unknown and is ignored.",
                "diagnostics: {levels: 1}|1:15|'diagnostics.levels' is unknown and is ignored.",
                "diagnostics: all|1:14|'diagnostics' must be an object; 'all' is ignored.",
                "diagnostics: {severity: {UnusedStag: off}}|1:26|'diagnostics.severity.UnusedStag' is unknown (did you"
                        + " mean 'UnusedStage'?) and is ignored.",
                "diagnostics: {severity: {UnusedStage: loud}}|1:39|'diagnostics.severity.UnusedStage' must be one of"
                        + " error, warning, information, hint, off; 'loud' is ignored.",
                "codeLens: {enabled: on}|1:21|'codeLens.enabled' must be true or false; 'on' is ignored.",
                "exclude: vendor|1:10|'exclude' must be an array of strings; 'vendor' is ignored.",
                "exclude: [a, {b: c}]|1:10|'exclude' must be an array of strings; '[a, {b: c}]' is ignored.",
                "[a, b]|1:1|The configuration must be an object; '[a, b]' is ignored.",
                "overrides: {files: [a]}|1:12|'overrides' must be an array of objects; '{files: [a]}' is ignored.",
                "platform: 3|1:11|'platform' must be a platform such as linux/arm64; '3' is ignored.",
                "platform: linux|1:11|'platform' must be a platform such as linux/arm64; 'linux' is ignored.",
                "overrides: [{platform: x}]|1:13|An entry of 'overrides' must have 'files', an array of patterns for"
                        + " paths; it is ignored.",
                "overrides: [{files: a}]|1:21|An entry of 'overrides' must have 'files', an array of patterns for"
                        + " paths; it is ignored.",
                "overrides: [{files: [a], exclude: [b]}]|1:13|'exclude' cannot differ between files; it is ignored here.",
                "overrides: [{files: [a], overrides: []}]|1:26|'overrides' is unknown and is ignored.",
                "platform: 'a|1:13|This is not valid YAML: found unexpected end of stream.",
            })
    void whatIsWrongIsReportedWithItsPlaceAndNotUsed(String text, String place, String sentence) {
        ConfigurationFile file = Configurations.file("/repo/.dockerfile-stages.yaml", text);

        assertEquals(
                List.of("f:" + place + ": " + sentence),
                file.problems().stream().map(problem -> problem.in("f")).toList());
        assertEquals(Settings.DEFAULTS, SettingsTable.settings(file.values(FilePath.of("/repo/a"))));
    }

    @Test
    void everythingElseIsUsed() {
        ConfigurationFile file = Configurations.file("/repo/.dockerfile-stages.yaml", """
                platform: linux/386
                colour: red
                exclude: [a]
                exclude: [b, "["]
                ---
                platform: linux/arm64
                """);

        assertEquals(
                List.of(
                        new ConfigurationProblem(1, 1, "'[' in 'exclude' is not a pattern for paths and is ignored."),
                        new ConfigurationProblem(2, 1, "'colour' is unknown and is ignored."),
                        new ConfigurationProblem(4, 1, "'exclude' occurs twice; the last one is used."),
                        new ConfigurationProblem(6, 1, "Only the first document is used.")),
                file.problems());
        Settings settings = SettingsTable.settings(file.values());
        assertEquals("linux/386", settings.build().platform());
        assertEquals(List.of("b", "["), settings.exclude());
    }

    /** The name of an unknown setting is repeated, and must not control a terminal. */
    @Test
    void aProblemShowsNoCharacterThatControlsATerminal() {
        ConfigurationFile file = Configurations.file("/repo/.dockerfile-stages.yaml", "\"a\\e[2Jb\\nc\": 1");

        assertEquals(
                List.of(new ConfigurationProblem(1, 2, "'a\uFFFD[2Jb\uFFFDc' is unknown and is ignored.")),
                file.problems());
    }

    private static Settings settings(String file, String text) {
        ConfigurationFile configuration = Configurations.file("/repo/.dockerfile-stages.yaml", text);
        assertEquals(List.of(), configuration.problems());
        return SettingsTable.settings(configuration.values(FilePath.of("/repo/" + file)));
    }
}
