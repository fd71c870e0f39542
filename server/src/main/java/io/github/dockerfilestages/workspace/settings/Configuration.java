package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.project.files.FilePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which settings a file has. What the user has chosen in the editor wins over the nearest configuration file at or above
 * the file, and that over the defaults.
 *
 * <p>Invariant: equal configurations give equal settings.
 *
 * @param chosen in the editor
 * @param excluded patterns of files that are not searched, besides those in the settings, relative to a searched folder
 * @param files the configuration files that apply to their folders
 * @param source where configuration files come from
 */
public record Configuration(
        SettingValues chosen, List<String> excluded, List<ConfigurationFile> files, ConfigurationSource source) {

    /** The configuration of a user who has chosen nothing, as long as no configuration file is known. */
    public static final Configuration DEFAULT =
            new Configuration(SettingValues.NONE, List.of(), List.of(), ConfigurationSource.FOLDERS);

    public Configuration {
        excluded = List.copyOf(excluded);
        files = List.copyOf(files);
    }

    /** Where configuration files come from. */
    public enum ConfigurationSource {
        /** They are searched in the folders, each for its own folder. */
        FOLDERS,
        /** The user has chosen one for all files, or none. */
        CHOSEN
    }

    /** The configuration with one file for all files, or with none; others are not searched. */
    public Configuration only(Optional<ConfigurationFile> file) {
        return new Configuration(chosen, excluded, file.stream().toList(), ConfigurationSource.CHOSEN);
    }

    /** The configuration with other values that the user has chosen. */
    public Configuration choosing(SettingValues values) {
        return new Configuration(values, excluded, files, source);
    }

    /** The configuration with other files. */
    public Configuration with(List<ConfigurationFile> found) {
        return new Configuration(chosen, excluded, found, source);
    }

    /** The configuration with one more file. */
    public Configuration with(ConfigurationFile file) {
        var all = new ArrayList<>(files);
        all.removeIf(known -> known.path().equals(file.path()));
        all.add(file);
        return with(all);
    }

    /** The configuration without the files that were found in some folders. */
    public Configuration outside(List<FilePath> folders) {
        return isSearched()
                ? with(files.stream()
                        .filter(file -> folders.stream().noneMatch(file.folder()::isIn))
                        .toList())
                : this;
    }

    /** The configuration with more patterns of files that are not searched. */
    public Configuration excluding(List<String> patterns) {
        List<String> all = Stream.concat(excluded.stream(), patterns.stream()).toList();
        return new Configuration(chosen, all, files, source);
    }

    /** Whether folders may have configuration files. */
    public boolean isSearched() {
        return source == ConfigurationSource.FOLDERS;
    }

    /** The settings of a file or folder. */
    public Settings settings(FilePath path) {
        return SettingsTable.settings(values(path));
    }

    /** The settings of a file; if it is not a file on disk, those of the editor. */
    public Settings settings(Optional<FilePath> path) {
        return path.map(this::settings).orElseGet(this::general);
    }

    /** The settings without any configuration file. */
    public Settings general() {
        return SettingsTable.settings(chosen);
    }

    /** The settings of a file or folder as a user writes them, by their names. */
    public Map<String, Object> written(FilePath path) {
        return SettingsTable.written(values(path));
    }

    private SettingValues values(FilePath path) {
        return file(path).map(file -> chosen.over(file.values(path))).orElse(chosen);
    }

    /** The configuration file that applies to a file or folder. */
    public Optional<ConfigurationFile> file(FilePath path) {
        return source == ConfigurationSource.CHOSEN
                ? files.stream().findFirst()
                : files.stream().filter(file -> path.isIn(file.folder())).reduce(Configuration::inner);
    }

    private static ConfigurationFile inner(ConfigurationFile one, ConfigurationFile other) {
        return other.folder().value().length() > one.folder().value().length() ? other : one;
    }

    /** The folder to which the patterns of the setting {@code exclude} are relative; absent if it is the searched one. */
    public Optional<FilePath> excludingFolder(FilePath path) {
        return chosen.has(SettingsTable.EXCLUDE) ? Optional.empty() : file(path).map(ConfigurationFile::folder);
    }

    /** Whether the same files are read in the same way. */
    public boolean readsLike(Configuration other) {
        return files.equals(other.files) && general().readsLike(other.general());
    }
}
