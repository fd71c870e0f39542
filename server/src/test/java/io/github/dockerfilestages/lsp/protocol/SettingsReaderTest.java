package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.workspace.settings.SettingValues;
import io.github.dockerfilestages.workspace.settings.Settings;
import io.github.dockerfilestages.workspace.settings.Settings.ConfirmationSetting;
import io.github.dockerfilestages.workspace.settings.Settings.DiagnosticScope;
import io.github.dockerfilestages.workspace.settings.Settings.InlayHintSettings;
import io.github.dockerfilestages.workspace.settings.Settings.SeverityChoice;
import io.github.dockerfilestages.workspace.settings.SettingsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final String ALL = """
            {'diagnostics': {'severity': {'UnknownStage': 'off', 'DuplicateStageName': 'error'}, 'scope': 'workspace'},
             'features': {'hover': false, 'definition': true},
             'inlayHints': {'index': true, 'argument': false, 'numeric': false},
             'codeLens': {'enabled': false},
             'namedContexts': ['src'],
             'buildArgs': {'BASE': 'alpine'},
             'platform': 'linux/arm64',
             'officialImages': ['ours'],
             'exclude': ['vendor/**'],
             'buildFiles': {'enabled': false},
             'rename': {'confirmOtherFiles': 'never'},
             'trace': {'server': 'verbose'}}
            """;

    private static final Settings ALL_READ = new Settings(
            Map.of("UnknownStage", SeverityChoice.OFF, "DuplicateStageName", SeverityChoice.ERROR),
            DiagnosticScope.WORKSPACE,
            Map.of("hover", false, "definition", true),
            new InlayHintSettings(true, false, false),
            false,
            new BuildParameters("linux/arm64", Map.of("BASE", "alpine"), Set.of("src")),
            List.of("ours"),
            List.of("vendor/**"),
            false,
            ConfirmationSetting.NEVER);

    private final List<String> warnings = new ArrayList<>();

    @Test
    void everySettingIsRead() {
        assertEquals(ALL_READ, read(ALL));
        assertEquals(List.of(), warnings);
    }

    @Test
    void aWarningShowsNoCharacterThatHidesOthers() {
        read("{'buildArgs': {'a\u202eb': 1}}");

        assertEquals(
                List.of("The setting dockerfileStages.buildArgs.a\uFFFDb must be a string; 1 is ignored."), warnings);
    }

    @Test
    void theSectionMayBeWrappedInItsName() {
        assertEquals(ALL_READ, read("{'other': 7, 'dockerfileStages': " + ALL + "}"));
        assertEquals(List.of(), warnings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{'dockerfileStages': null}",
                "{'dockerfileStages': {}}",
                "{'diagnostics': null, 'codeLens': {'enabled': null}, 'namedContexts': null, 'buildArgs': {'A': null}}",
                "{'java': {'home': '/jdk'}, 'unknown': 7}"
            })
    void whatIsAbsentHasItsDefault(String json) {
        assertEquals(Settings.DEFAULTS, read(json));
        assertEquals(List.of(), warnings);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "{'codeLens': {'enabled': 'yes'}}; codeLens.enabled must be true or false; |\"yes\"|",
                "{'diagnostics': {'scope': 'all'}}; diagnostics.scope must be one of openFiles, workspace; |\"all\"|",
                "{'diagnostics': {'severity': []}}; diagnostics.severity must be an object; []",
                "{'rename': {'confirmOtherFiles': 'ask'}}; rename.confirmOtherFiles must be one of always, uncertain,"
                        + " never; |\"ask\"|",
                "{'features': {'hover': 0}}; features.hover must be true or false; 0",
                "{'buildArgs': {'A': 1}}; buildArgs.A must be a string; 1",
                "{'platform': true}; platform must be a platform such as linux/arm64; true",
                "{'exclude': '*'}; exclude must be an array of strings; |\"*\"|",
                "{'namedContexts': ['a', 7]}; namedContexts must be an array of strings; |[\"a\",7]|",
            })
    void aWrongSettingKeepsItsValueAndIsReported(String json, String expected, String value) {
        assertEquals(Settings.DEFAULTS, read(json));
        assertEquals(List.of("The setting dockerfileStages." + expected + "; " + value + " is ignored."), warnings);
    }

    @ParameterizedTest
    @CsvSource({
        "true, ALWAYS",
        "false, NEVER",
        "'\"always\"', ALWAYS",
        "'\"uncertain\"', UNCERTAIN",
        "'\"never\"', NEVER"
    })
    void whatARenameAsksWasOnceYesOrNo(String json, ConfirmationSetting expected) {
        assertEquals(
                expected,
                read("{'rename': {'confirmOtherFiles': " + json + "}}").confirmation());
        assertEquals(List.of(), warnings);
    }

    @Test
    void oneWrongEntryDoesNotSpoilTheOthers() {
        Settings settings = read("{'diagnostics': {'severity': {'UnknownStage': 'fatal', 'UnusedStage': 'error'}}}");
        assertEquals(Map.of("UnusedStage", SeverityChoice.ERROR), settings.severities());
        assertEquals(
                List.of("The setting dockerfileStages.diagnostics.severity.UnknownStage must be one of error, warning,"
                        + " information, hint, off; \"fatal\" is ignored."),
                warnings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "'text'", "{'dockerfileStages': true}"})
    void aSectionThatIsNotAnObjectIsReported(String json) {
        assertEquals(Settings.DEFAULTS, read(json));
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).startsWith("The setting dockerfileStages must be an object;"), warnings::toString);
    }

    /** What a client says later replaces what it said first, a map as a whole. */
    @Test
    void whatIsSaidLaterReplacesWhatWasSaidBefore() {
        SettingValues later = values("{'buildArgs': {'OTHER': '1'}}").orElse(values(ALL));
        assertEquals(Map.of("OTHER", "1"), SettingsTable.settings(later).build().buildArguments());
        assertEquals("linux/arm64", SettingsTable.settings(later).build().platform());
        assertEquals(values(ALL), values("{}").orElse(values(ALL)));
    }

    private SettingValues values(String json) {
        return SettingsReader.read(tree(json), warnings::add);
    }

    private Settings read(String json) {
        return SettingsTable.settings(SettingsReader.read(tree(json), warnings::add));
    }

    private static JsonTree tree(String json) {
        return new JsonTree(JsonParser.parseString(json));
    }
}
