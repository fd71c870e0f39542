package io.github.dockerfilestages.workspace.settings;

import io.github.dockerfilestages.stages.BuildParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of values that a setting may have.
 *
 * @param expectation completes "the setting must be"
 * @param reader gives nothing for a value of another type
 * @param writer the value as a user writes it: a string, a Boolean, or a list of strings
 */
record SettingKind<T>(
        String expectation, Function<SettingValue, Optional<T>> reader, Function<? super T, Object> writer) {
    static final SettingKind<Boolean> FLAG = plain("true or false", SettingValue::flag);
    static final SettingKind<String> STRING = plain("a string", SettingValue::string);
    static final SettingKind<String> PLATFORM =
            plain("a platform such as linux/arm64", value -> value.string().filter(BuildParameters::isPlatform));
    static final SettingKind<List<String>> STRINGS = plain("an array of strings", SettingKind::strings);
    static final SettingKind<List<SettingValue.SettingEntry>> OBJECT = plain("an object", SettingValue::entries);

    private static <T> SettingKind<T> plain(String expectation, Function<SettingValue, Optional<T>> reader) {
        return new SettingKind<>(expectation, reader, value -> value);
    }

    /** One of a few values; the names are in the same order. */
    static <T> SettingKind<T> choice(List<T> values, String... names) {
        var known = List.of(names);
        return new SettingKind<>(
                "one of " + String.join(", ", names),
                value -> value.string().filter(known::contains).map(name -> values.get(known.indexOf(name))),
                value -> known.get(values.indexOf(value)));
    }

    /** The same, and also a value for {@code true} and one for {@code false}. */
    SettingKind<T> orFlag(T whenTrue, T whenFalse) {
        return new SettingKind<>(
                expectation,
                value -> reader.apply(value).or(() -> value.flag().map(isTrue -> isTrue ? whenTrue : whenFalse)),
                writer);
    }

    private static Optional<List<String>> strings(SettingValue value) {
        return value.elements().flatMap(elements -> {
            List<String> strings = elements.stream()
                    .flatMap(element -> element.string().stream())
                    .toList();
            return strings.size() == elements.size() ? Optional.of(strings) : Optional.empty();
        });
    }
}
