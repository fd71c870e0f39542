package io.github.dockerfilestages.workspace.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that one or several sources have for settings. Each value has the type of its setting. */
public final class SettingValues {
    /** A source that says nothing. */
    public static final SettingValues NONE = new SettingValues(Map.of());

    private final Map<Setting<?>, Object> values;

    private SettingValues(Map<Setting<?>, Object> values) {
        this.values = values;
    }

    <T> SettingValues with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> all = new LinkedHashMap<>(values);
        all.put(setting, value);
        return new SettingValues(all);
    }

    /** The value of a setting, if a source has one. */
    @SuppressWarnings("unchecked") // A value is only added together with its setting.
    <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting));
    }

    /** The value of a setting, or its default. */
    <T> T get(Setting<T> setting) {
        return find(setting).orElse(setting.otherwise());
    }

    /** The value of a setting, or its default, as a user writes it. */
    <T> Object written(Setting<T> setting) {
        return setting.written(get(setting));
    }

    /** These values, and others where these say nothing; maps are combined key by key. */
    public SettingValues over(SettingValues lower) {
        if (values.isEmpty()) {
            return lower;
        }
        SettingValues all = lower;
        for (Setting<?> setting : values.keySet()) {
            all = all.under(setting, this);
        }
        return all;
    }

    private <T> SettingValues under(Setting<T> setting, SettingValues upper) {
        T value = upper.get(setting);
        return with(setting, find(setting).map(own -> setting.over(value, own)).orElse(value));
    }

    /** These values, and others for settings that are absent here; a map replaces the other one as a whole. */
    public SettingValues orElse(SettingValues lower) {
        if (values.isEmpty() || lower.values.isEmpty()) {
            return values.isEmpty() ? lower : this;
        }
        Map<Setting<?>, Object> all = new LinkedHashMap<>(lower.values);
        all.putAll(values);
        return new SettingValues(all);
    }

    SettingValues without(List<Setting<?>> settings) {
        Map<Setting<?>, Object> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(settings);
        return new SettingValues(rest);
    }

    boolean has(Setting<?> setting) {
        return values.containsKey(setting);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof SettingValues settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
