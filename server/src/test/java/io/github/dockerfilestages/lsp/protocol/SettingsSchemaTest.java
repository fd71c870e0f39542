package io.github.dockerfilestages.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The schema with which IntelliJ completes and checks the settings. It is generated from the settings of the VS Code
 * client, which {@link SettingsTableTest} compares with the program; {@code -DdockerfileStages.write=true} writes it.
 */
class SettingsSchemaTest {
    private static final Path TEMPLATE = Path.of("src/dist/editors/intellij/dockerfile-stages");
    private static final Path SCHEMA = TEMPLATE.resolve("settings.schema.json");
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Attributes that only VS Code knows. */
    private static final Set<String> OF_VS_CODE = Set.of("scope", "order", "tags", "editPresentation");

    @Test
    void theSchemaHasTheSettingsOfTheProgram() throws IOException {
        String schema = GSON.toJson(schema()) + "\n";
        if (Boolean.getBoolean("dockerfileStages.write")) {
            Files.writeString(SCHEMA, schema);
        }
        assertEquals(schema, Files.readString(SCHEMA));
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
        JsonObject schema = object();
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        schema.addProperty("title", "Settings of Dockerfile Stages");
        for (Map.Entry<String, JsonElement> setting :
                SettingsTableTest.settings().entrySet()) {
            String name = setting.getKey().substring(SettingsReader.SECTION.length() + 1);
            if (!SettingsTableTest.OF_THE_CLIENT.contains(name)) {
                put(schema, setting.getKey(), plain(setting.getValue().getAsJsonObject()));
            }
        }
        return schema;
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
