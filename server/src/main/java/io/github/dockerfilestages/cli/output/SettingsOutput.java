package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.util.Map;

/** The settings that apply to a path, in the form of a configuration file. */
public final class SettingsOutput {
    private SettingsOutput() {}

    /** Prints all settings, those that nobody has chosen too. */
    public static void print(FilePath path, Configuration configuration, Console console) {
        String source =
                configuration.file(path).map(file -> "from " + file.path()).orElse("without a configuration file");
        console.print("# " + ShownText.line(path + ", " + source));
        String section = "";
        for (Map.Entry<String, Object> setting : configuration.written(path).entrySet()) {
            int dot = setting.getKey().indexOf('.');
            String object = setting.getKey().substring(0, Math.max(0, dot));
            if (!object.isEmpty() && !object.equals(section)) {
                console.print(object + ":");
            }
            section = object;
            // JSON is YAML.
            console.print((object.isEmpty() ? "" : "  ") + setting.getKey().substring(dot + 1) + ": "
                    + Json.line(setting.getValue()));
        }
    }
}
