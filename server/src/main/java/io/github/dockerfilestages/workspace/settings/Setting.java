package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.workspace.settings.SettingValue.SettingEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A setting of the {@link SettingsTable}. */
sealed interface Setting<T> {
    /** Its name, with the names of the objects around it: {@code diagnostics.severity}. */
    String name();

    /** Its value where nobody has chosen one. */
    T otherwise();

    /**
     * Reads a value.
     *
     * @param problems takes what is wrong in it
     */
    Optional<T> read(SettingValue value, Consumer<SettingProblem> problems);

    /** The value when both of two sources have one. */
    T over(T upper, T lower);

    /** A value as a user writes it. */
    Object written(T value);

    /** A setting with one value. */
    record SingleSetting<T>(String name, SettingKind<T> kind, T otherwise) implements Setting<T> {
        @Override
        public Optional<T> read(SettingValue value, Consumer<SettingProblem> problems) {
            return Setting.read(name, value, kind, problems);
        }

        @Override
        public T over(T upper, T lower) {
            return upper;
        }

        @Override
        public Object written(T value) {
            return kind.writer().apply(value);
        }
    }

    /**
     * A setting with a value for each of some keys; each key has its own source.
     *
     * @param keys the keys that it may have; empty if it may have any
     */
    record MapSetting<T>(String name, SettingKind<T> kind, Set<String> keys, Map<String, T> otherwise)
            implements Setting<Map<String, T>> {
        @Override
        public Optional<Map<String, T>> read(SettingValue value, Consumer<SettingProblem> problems) {
            return Setting.read(name, value, SettingKind.OBJECT, problems).map(entries -> {
                var map = new LinkedHashMap<String, T>();
                for (SettingEntry entry : entries) {
                    if (isKey(entry.name())) {
                        Setting.read(name + "." + entry.name(), entry.value(), kind, problems)
                                .ifPresent(read -> map.put(entry.name(), read));
                    }
                }
                return Map.copyOf(map);
            });
        }

        boolean isKey(String key) {
            return keys.isEmpty() || keys.contains(key);
        }

        @Override
        public Map<String, T> over(Map<String, T> upper, Map<String, T> lower) {
            var both = new LinkedHashMap<>(lower);
            both.putAll(upper);
            return Map.copyOf(both);
        }

        @Override
        public Object written(Map<String, T> value) {
            var written = new TreeMap<String, Object>();
            value.forEach((key, one) -> written.put(key, kind.writer().apply(one)));
            return written;
        }
    }

    private static <T> Optional<T> read(
            String name, SettingValue value, SettingKind<T> kind, Consumer<SettingProblem> problems) {
        Optional<T> read = kind.reader().apply(value);
        if (read.isEmpty() && value.isPresent()) {
            problems.accept(SettingProblem.wrong(name, kind.expectation(), value));
        }
        return read;
    }
}
