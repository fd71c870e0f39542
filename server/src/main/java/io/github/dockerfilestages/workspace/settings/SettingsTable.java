package io.github.dockerfilestages.workspace.settings;

import static io.github.dockerfilestages.workspace.settings.SettingKind.FLAG;
import static io.github.dockerfilestages.workspace.settings.SettingKind.STRING;
import static io.github.dockerfilestages.workspace.settings.SettingKind.STRINGS;

import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import io.github.dockerfilestages.ide.wording.Suggestion;
import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.workspace.settings.Setting.MapSetting;
import io.github.dockerfilestages.workspace.settings.Setting.SingleSetting;
import io.github.dockerfilestages.workspace.settings.SettingValue.SettingEntry;
import io.github.dockerfilestages.workspace.settings.Settings.ConfirmationSetting;
import io.github.dockerfilestages.workspace.settings.Settings.DiagnosticScope;
import io.github.dockerfilestages.workspace.settings.Settings.InlayHintSettings;
import io.github.dockerfilestages.workspace.settings.Settings.SeverityChoice;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All settings, with their names, types and defaults. They are the same in every source: the settings of an editor and
 * the configuration file of a project.
 */
public final class SettingsTable {
    private static final Settings DEFAULTS = Settings.DEFAULTS;

    private static final SettingKind<SeverityChoice> SEVERITY =
            SettingKind.choice(List.of(SeverityChoice.values()), "error", "warning", "information", "hint", "off");
    private static final SettingKind<DiagnosticScope> SCOPE =
            SettingKind.choice(List.of(DiagnosticScope.values()), "openFiles", "workspace");
    /** {@code true} and {@code false} were the values before the setting had a third one. */
    private static final SettingKind<ConfirmationSetting> CONFIRMATION = SettingKind.choice(
                    List.of(ConfirmationSetting.values()), "always", "uncertain", "never")
            .orFlag(ConfirmationSetting.ALWAYS, ConfirmationSetting.NEVER);

    private static final Setting<Map<String, SeverityChoice>> SEVERITIES =
            new MapSetting<>("diagnostics.severity", SEVERITY, codes(), DEFAULTS.severities());
    private static final Setting<DiagnosticScope> DIAGNOSTIC_SCOPE =
            new SingleSetting<>("diagnostics.scope", SCOPE, DEFAULTS.diagnosticScope());
    private static final Setting<Map<String, Boolean>> FEATURES =
            new MapSetting<>("features", FLAG, Set.of(), DEFAULTS.features());
    private static final Setting<Boolean> INDEX_HINTS =
            new SingleSetting<>("inlayHints.index", FLAG, DEFAULTS.inlayHints().index());
    private static final Setting<Boolean> ARGUMENT_HINTS = new SingleSetting<>(
            "inlayHints.argument", FLAG, DEFAULTS.inlayHints().argument());
    private static final Setting<Boolean> NUMERIC_HINTS = new SingleSetting<>(
            "inlayHints.numeric", FLAG, DEFAULTS.inlayHints().numeric());
    private static final Setting<Boolean> CODE_LENS =
            new SingleSetting<>("codeLens.enabled", FLAG, DEFAULTS.codeLens());
    private static final Setting<ConfirmationSetting> CONFIRM_OTHER_FILES =
            new SingleSetting<>("rename.confirmOtherFiles", CONFIRMATION, DEFAULTS.confirmation());
    private static final Setting<List<String>> NAMED_CONTEXTS = new SingleSetting<>(
            "namedContexts", STRINGS, List.copyOf(DEFAULTS.build().namedContexts()));
    private static final Setting<Map<String, String>> BUILD_ARGUMENTS =
            new MapSetting<>("buildArgs", STRING, Set.of(), DEFAULTS.build().buildArguments());
    private static final Setting<String> PLATFORM = new SingleSetting<>(
            "platform", SettingKind.PLATFORM, DEFAULTS.build().platform());
    private static final Setting<List<String>> OFFICIAL_IMAGES =
            new SingleSetting<>("officialImages", STRINGS, DEFAULTS.officialImages());
    static final Setting<List<String>> EXCLUDE = new SingleSetting<>("exclude", STRINGS, DEFAULTS.exclude());
    private static final Setting<Boolean> BUILD_FILES =
            new SingleSetting<>("buildFiles.enabled", FLAG, DEFAULTS.buildFiles());

    private static final List<Setting<?>> ALL = List.of(
            SEVERITIES,
            DIAGNOSTIC_SCOPE,
            FEATURES,
            INDEX_HINTS,
            ARGUMENT_HINTS,
            NUMERIC_HINTS,
            CODE_LENS,
            CONFIRM_OTHER_FILES,
            NAMED_CONTEXTS,
            BUILD_ARGUMENTS,
            PLATFORM,
            OFFICIAL_IMAGES,
            EXCLUDE,
            BUILD_FILES);

    private static final List<Setting<?>> OF_FOLDERS = List.of(EXCLUDE, BUILD_FILES);

    private SettingsTable() {}

    private static Set<String> codes() {
        return Stream.of(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the settings of a source. Unknown names are ignored.
     *
     * @param section an object; what is missing or {@code null} in it is not chosen
     * @param problems takes the values of a wrong type, which are not chosen either
     */
    public static SettingValues read(SettingValue section, Consumer<SettingProblem> problems) {
        if (section.isPresent() && section.entries().isEmpty()) {
            problems.accept(SettingProblem.wrong("", SettingKind.OBJECT.expectation(), section));
        }
        SettingValues values = SettingValues.NONE;
        for (Setting<?> setting : ALL) {
            values = with(setting, section, values, problems);
        }
        return values;
    }

    /**
     * Finds the names in a source that no setting has.
     *
     * @param problems takes each of them, and each value that should be an object with settings and is not
     */
    static void checkNames(SettingValue section, Consumer<SettingProblem> problems) {
        checkNames("", section, problems);
    }

    private static void checkNames(String path, SettingValue object, Consumer<SettingProblem> problems) {
        var seen = new HashSet<String>();
        for (SettingEntry entry : object.entries().orElse(List.of())) {
            String name = path + entry.name();
            if (!seen.add(name)) {
                problems.accept(new SettingProblem(entry.nameRange(), name, "occurs twice; the last one is used"));
            }
            Optional<Setting<?>> setting =
                    ALL.stream().filter(known -> known.name().equals(name)).findFirst();
            if (setting.isPresent()) {
                checkKeys(setting.get(), entry.value(), problems);
            } else if (ALL.stream().noneMatch(known -> known.name().startsWith(name + "."))) {
                problems.accept(new SettingProblem(entry.nameRange(), name, unknown(entry.name(), names(path))));
            } else if (entry.value().isPresent() && entry.value().entries().isEmpty()) {
                problems.accept(SettingProblem.wrong(name, SettingKind.OBJECT.expectation(), entry.value()));
            } else {
                checkNames(name + ".", entry.value(), problems);
            }
        }
    }

    private static void checkKeys(Setting<?> setting, SettingValue object, Consumer<SettingProblem> problems) {
        if (setting instanceof MapSetting<?> map) {
            object.entries().orElse(List.of()).stream()
                    .filter(entry -> !map.isKey(entry.name()))
                    .forEach(entry -> problems.accept(new SettingProblem(
                            entry.nameRange(),
                            setting.name() + "." + entry.name(),
                            unknown(entry.name(), map.keys()))));
        }
    }

    /** The names that may follow a path of objects. */
    private static Set<String> names(String path) {
        return ALL.stream()
                .map(Setting::name)
                .filter(name -> name.startsWith(path))
                .map(name -> name.substring(path.length()).split("\\.", -1)[0])
                .collect(Collectors.toSet());
    }

    private static String unknown(String name, Set<String> known) {
        String hint = Suggestion.word(name, known)
                .map(near -> " (did you mean '" + near + "'?)")
                .orElse("");
        return "is unknown" + hint + " and is ignored";
    }

    /** The names of the settings among some values that decide which files are read, and so belong to folders. */
    static List<String> ofFoldersAmong(SettingValues values) {
        return OF_FOLDERS.stream().filter(values::has).map(Setting::name).toList();
    }

    /** The values without the settings that belong to folders. */
    static SettingValues withoutFolders(SettingValues values) {
        return values.without(OF_FOLDERS);
    }

    private static <T> SettingValues with(
            Setting<T> setting, SettingValue section, SettingValues before, Consumer<SettingProblem> problems) {
        Optional<SettingValue> found = Optional.of(section);
        for (String name : setting.name().split("\\.", -1)) {
            found = found.flatMap(object -> member(object, name));
        }
        return found.flatMap(value -> setting.read(value, problems))
                .map(value -> before.with(setting, value))
                .orElse(before);
    }

    /** A member of an object; the last one if several have the name. */
    private static Optional<SettingValue> member(SettingValue object, String name) {
        return object.entries().orElse(List.of()).stream()
                .filter(entry -> entry.name().equals(name))
                .map(SettingEntry::value)
                .reduce((first, second) -> second);
    }

    /** The settings that a file has with these values. */
    public static Settings settings(SettingValues values) {
        return values.isEmpty()
                ? DEFAULTS
                : new Settings(
                        values.get(SEVERITIES),
                        values.get(DIAGNOSTIC_SCOPE),
                        values.get(FEATURES),
                        new InlayHintSettings(
                                values.get(INDEX_HINTS), values.get(ARGUMENT_HINTS), values.get(NUMERIC_HINTS)),
                        values.get(CODE_LENS),
                        new BuildParameters(
                                values.get(PLATFORM),
                                values.get(BUILD_ARGUMENTS),
                                Set.copyOf(values.get(NAMED_CONTEXTS))),
                        values.get(OFFICIAL_IMAGES),
                        values.get(EXCLUDE),
                        values.get(BUILD_FILES),
                        values.get(CONFIRM_OTHER_FILES));
    }

    /** All settings with these values or else their defaults, as a user writes them, by their names in order. */
    public static Map<String, Object> written(SettingValues values) {
        var written = new LinkedHashMap<String, Object>();
        ALL.forEach(setting -> written.put(setting.name(), values.written(setting)));
        return written;
    }
}
