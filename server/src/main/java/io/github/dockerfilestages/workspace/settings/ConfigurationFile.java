package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.ShownText;
import io.github.dockerfilestages.workspace.globs.PathPatterns;
import java.util.List;

/**
 * The configuration file of a folder: settings for all files in the folder, and others for some of them.
 *
 * @param path of the file
 * @param folder to which its settings apply and to which its patterns are relative
 * @param problems what is wrong in it and is not used
 */
public record ConfigurationFile(
        FilePath path,
        FilePath folder,
        SettingValues values,
        List<FileOverride> overrides,
        List<ConfigurationProblem> problems) {
    /** The names that it may have. In a folder with both, the first one counts. */
    public static final List<String> NAMES = List.of(".dockerfile-stages.yaml", ".dockerfile-stages.yml");

    public ConfigurationFile {
        overrides = List.copyOf(overrides);
        problems = List.copyOf(problems);
    }

    /** Settings for the files that some patterns select. */
    record FileOverride(PathPatterns files, SettingValues values) {}

    /**
     * Something that is wrong in the file.
     *
     * @param line counted from 1, as is the column
     */
    public record ConfigurationProblem(int line, int column, String sentence) {
        public ConfigurationProblem {
            sentence = ShownText.line(sentence);
        }

        /** The problem with its location. */
        public String in(String file) {
            return file + ":" + line + ":" + column + ": " + sentence;
        }
    }

    /** Whether a file has the name of one. */
    public static boolean isName(String name) {
        return NAMES.contains(name);
    }

    /** What it says about a file; of several overrides, the last one wins. */
    SettingValues values(FilePath file) {
        SettingValues all = values;
        for (FileOverride override : overrides) {
            if (file.isIn(folder) && override.files().selectsFile(file.relativeTo(folder))) {
                all = override.values().over(all);
            }
        }
        return all;
    }
}
