package io.github.dockerfilestages.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.SettingsReader;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile;
import io.github.dockerfilestages.workspace.settings.ConfigurationFile.ConfigurationProblem;
import io.github.dockerfilestages.workspace.settings.ConfigurationReader;
import io.github.dockerfilestages.workspace.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Properties of every text that is read as settings, be it a configuration file or what an editor sends. */
final class ConfigurationProperties {
    private static final FilePath ROOT = FilePath.of("/repo");
    private static final List<FilePath> FILES =
            List.of(ROOT.resolve("Dockerfile"), ROOT.resolve("a/b/x.Dockerfile"), FilePath.of("/other"));
    private static final Gson GSON = new Gson();

    private ConfigurationProperties() {}

    /** Each problem is a sentence, and the settings that are used can be written and read again. */
    static void check(String text) {
        SourceText source = SourceText.of(text);
        ConfigurationFile file = ConfigurationReader.read(ROOT.resolve(ConfigurationFile.NAMES.get(0)), ROOT, source);
        for (ConfigurationProblem problem : file.problems()) {
            assertSentence(problem.sentence());
            assertTrue(1 <= problem.line() && problem.line() <= source.lineCount(), problem::toString);
        }
        checkSettings(Configuration.DEFAULT.with(file));
        sent(text).ifPresent(json -> checkSettings(Configuration.DEFAULT.choosing(chosen(json))));
    }

    /** The text as a client sends settings; only valid JSON gets as far as to a reader of settings. */
    private static Optional<JsonTree> sent(String text) {
        try {
            return Optional.of(new JsonTree(JsonParser.parseString(text)));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static SettingValues chosen(JsonTree json) {
        return SettingsReader.read(json, ConfigurationProperties::assertSentence);
    }

    private static void assertSentence(String sentence) {
        assertTrue(sentence.matches("['A-Z].*\\."), () -> "no sentence: " + sentence);
        assertEquals(ShownText.line(sentence), sentence);
    }

    private static void checkSettings(Configuration configuration) {
        for (FilePath file : FILES) {
            var problems = new ArrayList<String>();
            var json = new JsonObject();
            configuration.written(file).forEach((name, value) -> put(json, name, value));
            Configuration again =
                    Configuration.DEFAULT.choosing(SettingsReader.read(new JsonTree(json), problems::add));
            assertEquals(List.of(), problems);
            assertEquals(configuration.settings(file), again.settings(file));
        }
    }

    /** A setting, in the objects that its name lists. */
    private static void put(JsonObject all, String name, Object value) {
        JsonObject object = all;
        String[] names = name.split("\\.", -1);
        for (int at = 0; at < names.length - 1; at++) {
            if (!object.has(names[at])) {
                object.add(names[at], new JsonObject());
            }
            object = object.getAsJsonObject(names[at]);
        }
        object.add(names[names.length - 1], GSON.toJsonTree(value));
    }
}
