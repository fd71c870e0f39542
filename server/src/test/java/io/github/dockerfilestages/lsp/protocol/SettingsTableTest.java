package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.workspace.settings.SettingValues;
import io.github.dockerfilestages.workspace.settings.Settings;
import io.github.dockerfilestages.workspace.settings.SettingsTable;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings in README and in the VS Code client are those of the program. */
class SettingsTableTest {
    private static final Path README = Path.of("../README.md");
    private static final Path PACKAGE = Path.of("../vscode-client/package.json");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Za-z.]+)` \\| `([^`]*)` \\|.*");
    private static final String PREFIX = SettingsReader.SECTION + ".";

    /** Settings only for the client: how the server is started, and how the client shows its output. */
    static final Set<String> OF_THE_CLIENT =
            Set.of("server.path", "java.home", "java.options", "trace.server", "graph.codeLens");

    /** A value other than the default for each setting with a fixed set of words. */
    private static final Map<String, String> OTHER_WORDS =
            Map.of("diagnostics.scope", "workspace", "platform", "linux/arm64", "rename.confirmOtherFiles", "always");

    @Test
    void theProgramReadsEverySettingOfTheTable() throws IOException {
        for (String name : table().keySet()) {
            assertEquals(1, warnings(name, new JsonPrimitive(7)).size(), () -> name + " is not read");
        }
    }

    @Test
    void theTableHasEverySettingThatTheProgramReads() throws IOException {
        var changed = new LinkedHashSet<String>();
        for (Map.Entry<String, JsonElement> row : table().entrySet()) {
            Settings settings = read(nested(row.getKey(), unlike(row)), new ArrayList<>());
            Set<String> differences = differences(Settings.DEFAULTS, settings);
            assertEquals(1, differences.size(), () -> row.getKey() + " changes " + differences);
            changed.addAll(differences);
        }
        assertEquals(new TreeSet<>(leaves(Settings.DEFAULTS).keySet()), new TreeSet<>(changed));
    }

    @Test
    void theDefaultsOfTheTableAreThoseOfTheProgram() throws IOException {
        for (Map.Entry<String, JsonElement> row : table().entrySet()) {
            var warnings = new ArrayList<String>();
            SettingValues other = values(nested(row.getKey(), unlike(row)), warnings);
            SettingValues back = values(nested(row.getKey(), row.getValue()), warnings);
            assertEquals(Settings.DEFAULTS, SettingsTable.settings(back.orElse(other)), row.getKey());
            assertEquals(List.of(), warnings);
        }
    }

    @Test
    void theClientForVsCodeOffersTheSameSettingsWithTheSameDefaults() throws IOException {
        Map<String, JsonElement> offered = offered();
        assertEquals(Set.of(), missing(OF_THE_CLIENT, offered.keySet()), "settings of the client");
        offered.keySet().removeAll(OF_THE_CLIENT);
        assertEquals(new TreeMap<>(table()), offered);
    }

    /** A code without a single default is one whose severity varies. */
    @Test
    void theClientForVsCodeOffersASeverityForEachCode() throws IOException {
        JsonObject offered = settings()
                .get(PREFIX + "diagnostics.severity")
                .getAsJsonObject()
                .getAsJsonObject("properties");
        assertEquals(
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet()),
                offered.keySet());
        offered.asMap()
                .forEach((code, setting) -> Optional.ofNullable(
                                setting.getAsJsonObject().get("default"))
                        .ifPresent(severity -> assertEquals(
                                DiagnosticCode.of(code).orElseThrow().severity().jsonName(),
                                severity.getAsString(),
                                code)));
    }

    private static Set<String> missing(Set<String> wanted, Set<String> given) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(given);
        return missing;
    }

    /** The rows of README's table: the name, and its default as JSON. */
    private static Map<String, JsonElement> table() throws IOException {
        var rows = new LinkedHashMap<String, JsonElement>();
        boolean isSettings = false;
        for (String line : Files.readAllLines(README)) {
            if (line.startsWith("## ")) {
                isSettings = line.equals("## Settings");
            }
            Matcher row = ROW.matcher(line);
            if (isSettings && row.matches()) {
                rows.put(row.group(1), JsonParser.parseString(row.group(2)));
            }
        }
        return rows;
    }

    private static Map<String, JsonElement> offered() throws IOException {
        var offered = new TreeMap<String, JsonElement>();
        settings()
                .forEach((name, setting) -> offered.put(
                        name.substring(PREFIX.length()),
                        setting.getAsJsonObject().get("default")));
        return offered;
    }

    /** The settings that the client declares, by name. */
    static Map<String, JsonElement> settings() throws IOException {
        var settings = new TreeMap<String, JsonElement>();
        JsonParser.parseString(Files.readString(PACKAGE))
                .getAsJsonObject()
                .getAsJsonObject("contributes")
                .getAsJsonArray("configuration")
                .forEach(page -> settings.putAll(
                        page.getAsJsonObject().getAsJsonObject("properties").asMap()));
        return settings;
    }

    /** A valid value that is not the default. */
    private static JsonElement unlike(Map.Entry<String, JsonElement> row) {
        JsonElement value = row.getValue();
        if (row.getKey().equals("features")) {
            return JsonParser.parseString("{'hover': false}");
        }
        if (value.isJsonObject()) {
            return JsonParser.parseString("{'UnknownStage': 'hint'}");
        }
        if (value.isJsonArray()) {
            return JsonParser.parseString("['x']");
        }
        boolean isFlag = value.getAsJsonPrimitive().isBoolean();
        return isFlag ? new JsonPrimitive(!value.getAsBoolean()) : new JsonPrimitive(OTHER_WORDS.get(row.getKey()));
    }

    private static JsonObject nested(String name, JsonElement value) {
        JsonElement nested = value;
        List<String> parts = List.of(name.split("\\."));
        for (int at = parts.size() - 1; at >= 0; at--) {
            var object = new JsonObject();
            object.add(parts.get(at), nested);
            nested = object;
        }
        return nested.getAsJsonObject();
    }

    private static List<String> warnings(String name, JsonElement value) {
        var warnings = new ArrayList<String>();
        values(nested(name, value), warnings);
        return warnings;
    }

    private static Settings read(JsonObject json, List<String> warnings) {
        return SettingsTable.settings(values(json, warnings));
    }

    private static SettingValues values(JsonObject json, List<String> warnings) {
        return SettingsReader.read(new JsonTree(json), warnings::add);
    }

    private static Set<String> differences(Settings one, Settings other) {
        Map<String, Object> before = leaves(one);
        var differences = new TreeSet<String>();
        leaves(other).forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                differences.add(name);
            }
        });
        return differences;
    }

    /** Every value of the settings that is not a record, by its path. */
    private static Map<String, Object> leaves(Record settings) {
        var leaves = new LinkedHashMap<String, Object>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = value(settings, component);
            if (value instanceof Record inner) {
                leaves(inner).forEach((name, leaf) -> leaves.put(component.getName() + "." + name, leaf));
            } else {
                leaves.put(component.getName(), value);
            }
        }
        return leaves;
    }

    private static Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }
}
