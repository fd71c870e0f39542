package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile.ConfigurationProblem;
import io.github.dockerfilestages.workspace.settings.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The schemas with which editors complete and check the settings: IntelliJ those of the editor, and every editor with
 * schemas for YAML those of a configuration file. They are generated from the settings of the VS Code client, which
 * {@link SettingsTableTest} compares with the program; {@code -DdockerfileStages.write=true} writes them.
 */
class SettingsSchemaTest {
    private static final Path TEMPLATE = Path.of("src/dist/editors/intellij/dockerfile-stages");
    private static final Path SCHEMA = TEMPLATE.resolve("settings.schema.json");

    /** The schema of configuration files, for the distribution and for the VS Code client. */
    private static final List<Path> OF_FILES = List.of(
            Path.of("src/dist/editors/configuration.schema.json"),
            Path.of("../vscode-client/schemas/configuration.schema.json"));

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Settings that decide which files are read, and so cannot differ between files. */
    private static final Set<String> OF_FOLDERS = Set.of("exclude", "buildFiles.enabled");

    /** Attributes that only VS Code knows. */
    private static final Set<String> OF_VS_CODE = Set.of("scope", "order", "tags", "editPresentation");

    @Test
    void theSchemaHasTheSettingsOfTheProgram() throws IOException {
        assertWritten(schema(), SCHEMA);
    }

    @Test
    void theSchemaOfConfigurationFilesHasThemAndOverrides() throws IOException {
        for (Path path : OF_FILES) {
            assertWritten(configurationSchema(), path);
        }
    }

    /** What the schema allows, the program reads without a problem, and nothing else. */
    @Test
    void theProgramKnowsWhatIsInTheSchemaOfConfigurationFiles() throws IOException {
        JsonObject properties = configurationSchema().getAsJsonObject("properties");
        assertEquals(List.of(), problems(example(properties)));

        JsonObject override = properties.getAsJsonObject("overrides").getAsJsonObject("items");
        JsonObject example = example(override.getAsJsonObject("properties"));
        assertEquals(List.of(), problems(wrapped(example)));
        example.add("exclude", new JsonArray());
        assertEquals(List.of("'exclude' cannot differ between files; it is ignored here."), problems(wrapped(example)));
    }

    private static JsonObject wrapped(JsonObject override) {
        var overrides = new JsonArray();
        overrides.add(override);
        var file = new JsonObject();
        file.add("overrides", overrides);
        return file;
    }

    private static List<String> problems(JsonObject configuration) {
        FilePath path = FilePath.of("/repo/.dockerfile-stages.yaml");
        return ConfigurationReader.read(path, FilePath.of("/repo"), SourceText.of(GSON.toJson(configuration)))
                .problems()
                .stream()
                .map(ConfigurationProblem::sentence)
                .toList();
    }

    /** A value for each property: its default, or its first choice. */
    private static JsonObject example(JsonObject properties) {
        var example = new JsonObject();
        properties.asMap().forEach((name, schema) -> example.add(name, exampleOf(schema.getAsJsonObject())));
        return example;
    }

    private static JsonElement exampleOf(JsonObject schema) {
        if (schema.has("properties")) {
            return example(schema.getAsJsonObject("properties"));
        }
        if (schema.has("minItems")) {
            return JsonParser.parseString("['a']");
        }
        if (schema.has("items")) {
            return new JsonArray();
        }
        return schema.has("default")
                ? schema.get("default")
                : schema.getAsJsonArray("enum").get(0);
    }

    private static void assertWritten(JsonObject expected, Path path) throws IOException {
        String schema = GSON.toJson(expected) + "\n";
        if (Boolean.getBoolean("dockerfileStages.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, schema);
        }
        assertEquals(schema, Files.readString(path));
    }

    @Test
    void theSettingsOfTheTemplateAreInTheSchema() throws IOException {
        JsonObject settings = JsonParser.parseString(Files.readString(TEMPLATE.resolve("settings.json")))
                .getAsJsonObject();
        assertKnown("", settings, schema());
    }

    private static void assertKnown(String path, JsonObject settings, JsonObject schema) {
        JsonObject known = schema.getAsJsonObject("properties");
        settings.asMap().forEach((name, value) -> {
            assertEquals(true, known.has(name), path + name);
            JsonObject inner = known.getAsJsonObject(name);
            if (value.isJsonObject() && inner.has("properties")) {
                assertKnown(path + name + ".", value.getAsJsonObject(), inner);
            }
        });
    }

    private static JsonObject schema() throws IOException {
        JsonObject schema = titled("Settings of Dockerfile Stages");
        settings().forEach((name, setting) -> put(schema, SettingsReader.SECTION + "." + name, setting));
        return schema;
    }

    private static JsonObject configurationSchema() throws IOException {
        JsonObject schema = titled("Configuration of Dockerfile Stages");
        JsonObject override = object();
        var files = JsonParser.parseString("""
                {"description": "Patterns of files, as in .gitignore, relative to the folder of this file.",
                 "type": "array", "items": {"type": "string"}, "minItems": 1}
                """);
        override.getAsJsonObject("properties").add("files", files);
        settings().forEach((name, setting) -> {
            put(schema, name, setting);
            if (!OF_FOLDERS.contains(name)) {
                put(override, name, setting.deepCopy());
            }
        });
        var required = new JsonArray();
        required.add("files");
        override.add("required", required);
        var overrides = new JsonObject();
        overrides.addProperty("type", "array");
        overrides.addProperty(
                "description", "Settings for some files only; of several that match a file, the last one wins.");
        overrides.add("items", override);
        schema.getAsJsonObject("properties").add("overrides", overrides);
        close(schema);
        return schema;
    }

    /** Allows no other names in the objects that hold settings. */
    private static void close(JsonObject schema) {
        if (schema.has("items")) {
            close(schema.getAsJsonObject("items"));
        }
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            schema.addProperty("additionalProperties", false);
        }
        if (schema.has("properties")) {
            schema.getAsJsonObject("properties").asMap().values().forEach(inner -> close(inner.getAsJsonObject()));
        }
    }

    private static JsonObject titled(String title) {
        JsonObject schema = object();
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        schema.addProperty("title", title);
        return schema;
    }

    /** The settings of the server, by their names. */
    private static Map<String, JsonElement> settings() throws IOException {
        var settings = new LinkedHashMap<String, JsonElement>();
        SettingsTableTest.settings().forEach((path, setting) -> {
            String name = path.substring(SettingsReader.SECTION.length() + 1);
            if (!SettingsTableTest.OF_THE_CLIENT.contains(name)) {
                settings.put(name, plain(setting.getAsJsonObject()));
            }
        });
        return settings;
    }

    private static void put(JsonObject schema, String path, JsonElement setting) {
        JsonObject properties = schema.getAsJsonObject("properties");
        int dot = path.indexOf('.');
        if (dot < 0) {
            properties.add(path, setting);
            return;
        }
        String name = path.substring(0, dot);
        if (!properties.has(name)) {
            properties.add(name, object());
        }
        put(properties.getAsJsonObject(name), path.substring(dot + 1), setting);
    }

    private static JsonObject object() {
        var object = new JsonObject();
        object.addProperty("type", "object");
        object.add("properties", new JsonObject());
        return object;
    }

    /** A setting in the form of a general JSON schema. */
    private static JsonObject plain(JsonObject setting) {
        var plain = new JsonObject();
        setting.asMap().forEach((key, value) -> {
            if (!OF_VS_CODE.contains(key)) {
                plain.add(key.equals("markdownDescription") ? "description" : key, value.deepCopy());
            }
        });
        if (plain.has("properties")) {
            JsonObject inner = new JsonObject();
            plain.getAsJsonObject("properties")
                    .asMap()
                    .forEach((key, value) -> inner.add(key, plain(value.getAsJsonObject())));
            plain.add("properties", inner);
        }
        return plain;
    }
}
