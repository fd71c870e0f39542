package io.github.dockerfilestages.lsp.protocol;

import static io.github.dockerfilestages.lsp.protocol.SettingKind.FLAG;
import static io.github.dockerfilestages.lsp.protocol.SettingKind.OBJECT;
import static io.github.dockerfilestages.lsp.protocol.SettingKind.STRING;
import static io.github.dockerfilestages.lsp.protocol.SettingKind.STRINGS;

import io.github.dockerfilestages.stages.BuildParameters;
import io.github.dockerfilestages.workspace.Settings;
import io.github.dockerfilestages.workspace.Settings.ConfirmationSetting;
import io.github.dockerfilestages.workspace.Settings.DiagnosticScope;
import io.github.dockerfilestages.workspace.Settings.InlayHintSettings;
import io.github.dockerfilestages.workspace.Settings.SeverityChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the settings from JSON. A missing or {@code null} setting keeps its value, and so does an invalid one, with a
 * warning. Unknown names are ignored, because a client may keep its own settings in the same section.
 */
public final class SettingsReader {
    /** The name of our section in the settings of an editor. */
    public static final String SECTION = "dockerfileStages";

    private static final SettingKind<SeverityChoice> SEVERITY =
            SettingKind.choice(List.of(SeverityChoice.values()), "error", "warning", "information", "hint", "off");
    private static final SettingKind<DiagnosticScope> SCOPE =
            SettingKind.choice(List.of(DiagnosticScope.values()), "openFiles", "workspace");
    /** {@code true} and {@code false} were the values before the setting had a third one. */
    private static final SettingKind<ConfirmationSetting> CONFIRMATION = SettingKind.choice(
                    List.of(ConfirmationSetting.values()), "always", "uncertain", "never")
            .orFlag(ConfirmationSetting.ALWAYS, ConfirmationSetting.NEVER);

    private final JsonTree section;
    private final Settings otherwise;
    private final Consumer<String> warning;

    private SettingsReader(JsonTree section, Settings otherwise, Consumer<String> warning) {
        this.section = section;
        this.otherwise = otherwise;
        this.warning = warning;
    }

    /**
     * Reads the settings.
     *
     * @param json the section, or an object that has it as a member
     * @param otherwise the values of missing and invalid settings
     * @param warning receives a sentence about each invalid value
     */
    public static Settings read(JsonTree json, Settings otherwise, Consumer<String> warning) {
        JsonTree wrapped = json.at(SECTION);
        JsonTree section = wrapped.isPresent() ? wrapped : json;
        boolean saysNothing =
                !section.isPresent() || section.isObject() && section.members().isEmpty();
        return saysNothing ? otherwise : new SettingsReader(section, otherwise, warning).read();
    }

    private Settings read() {
        read(SECTION, section, OBJECT);
        return new Settings(
                map("diagnostics.severity", otherwise.severities(), SEVERITY),
                value("diagnostics.scope", otherwise.diagnosticScope(), SCOPE),
                map("features", otherwise.features(), FLAG),
                inlayHints(otherwise.inlayHints()),
                value("codeLens.enabled", otherwise.codeLens(), FLAG),
                build(otherwise.build()),
                value("officialImages", otherwise.officialImages(), STRINGS),
                value("exclude", otherwise.exclude(), STRINGS),
                value("buildFiles.enabled", otherwise.buildFiles(), FLAG),
                value("rename.confirmOtherFiles", otherwise.confirmation(), CONFIRMATION));
    }

    private InlayHintSettings inlayHints(InlayHintSettings hints) {
        return new InlayHintSettings(
                value("inlayHints.index", hints.index(), FLAG),
                value("inlayHints.argument", hints.argument(), FLAG),
                value("inlayHints.numeric", hints.numeric(), FLAG));
    }

    private BuildParameters build(BuildParameters build) {
        return new BuildParameters(
                value("platform", build.platform(), STRING),
                map("buildArgs", build.buildArguments(), STRING),
                Set.copyOf(value("namedContexts", List.copyOf(build.namedContexts()), STRINGS)));
    }

    private <T> T value(String name, T before, SettingKind<T> kind) {
        return read(SECTION + "." + name, find(name), kind).orElse(before);
    }

    private <T> Map<String, T> map(String name, Map<String, T> before, SettingKind<T> kind) {
        String path = SECTION + "." + name;
        Optional<JsonTree> object = read(path, find(name), OBJECT);
        if (object.isEmpty()) {
            return before;
        }
        var map = new LinkedHashMap<String, T>();
        object.get()
                .members()
                .forEach((key, json) -> read(path + "." + key, json, kind).ifPresent(value -> map.put(key, value)));
        return Map.copyOf(map);
    }

    private JsonTree find(String name) {
        return section.at(name.split("\\."));
    }

    private <T> Optional<T> read(String path, JsonTree json, SettingKind<T> kind) {
        Optional<T> value = kind.reader().apply(json);
        if (value.isEmpty() && json.isPresent()) {
            warning.accept("The setting %s must be %s; %s is ignored.".formatted(path, kind.expectation(), json));
        }
        return value;
    }
}
