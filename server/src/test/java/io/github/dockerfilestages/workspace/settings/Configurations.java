package io.github.dockerfilestages.workspace.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;

/** Configurations for tests, written as the text of a configuration file. */
public final class Configurations {
    private Configurations() {}

    /** The configuration of a user who has chosen these settings in an editor. */
    public static Configuration chosen(String yaml) {
        return Configuration.DEFAULT.choosing(values(yaml));
    }

    /** Settings as an editor sends them. */
    public static SettingValues values(String yaml) {
        ConfigurationFile file = file("/.dockerfile-stages.yaml", yaml);
        assertEquals(List.of(), file.problems());
        return file.values();
    }

    /** A configuration file with this path. */
    public static ConfigurationFile file(String path, String yaml) {
        FilePath file = FilePath.of(path);
        return ConfigurationReader.read(file, file.parent().orElse(file), SourceText.of(yaml));
    }
}
