package io.github.dockerfilestages.lsp.protocol;

import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.workspace.settings.SettingValues;
import io.github.dockerfilestages.workspace.settings.SettingsTable;
import java.util.function.Consumer;

/**
 * Reads the settings that a client sends. A missing or {@code null} setting is not chosen, and neither is an invalid
 * one, with a warning. Unknown names are ignored, because a client may keep its own settings in the same section.
 */
public final class SettingsReader {
    /** The name of our section in the settings of an editor. */
    public static final String SECTION = "dockerfileStages";

    private SettingsReader() {}

    /**
     * Reads the settings.
     *
     * @param json the section, or an object that has it as a member
     * @param warning receives a sentence about each invalid value
     */
    public static SettingValues read(JsonTree json, Consumer<String> warning) {
        JsonTree wrapped = json.at(SECTION);
        return SettingsTable.read(wrapped.isPresent() ? wrapped : json, problem -> {
            String name = problem.name().isEmpty() ? SECTION : SECTION + "." + problem.name();
            warning.accept(ShownText.line("The setting " + name + " " + problem.clause() + "."));
        });
    }
}
