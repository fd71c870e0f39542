package io.github.dockerfilestages.lsp.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of values that a setting may have.
 *
 * @param expectation completes "the setting must be"
 * @param reader gives nothing for a value of another type
 */
record SettingKind<T>(String expectation, Function<JsonTree, Optional<T>> reader) {
    static final SettingKind<Boolean> FLAG = new SettingKind<>("true or false", JsonTree::flag);
    static final SettingKind<String> STRING = new SettingKind<>("a string", JsonTree::string);
    static final SettingKind<List<String>> STRINGS = new SettingKind<>("an array of strings", SettingKind::strings);
    static final SettingKind<JsonTree> OBJECT =
            new SettingKind<>("an object", json -> Optional.of(json).filter(JsonTree::isObject));

    /** One of a few values; the names are in the same order. */
    static <T> SettingKind<T> choice(List<T> values, String... names) {
        var known = List.of(names);
        return new SettingKind<>(
                "one of " + String.join(", ", names),
                json -> json.string().filter(known::contains).map(name -> values.get(known.indexOf(name))));
    }

    /** The same, and also a value for {@code true} and one for {@code false}. */
    SettingKind<T> orFlag(T whenTrue, T whenFalse) {
        return new SettingKind<>(
                expectation,
                json -> reader.apply(json).or(() -> json.flag().map(isTrue -> isTrue ? whenTrue : whenFalse)));
    }

    private static Optional<List<String>> strings(JsonTree json) {
        List<String> strings = json.strings();
        boolean isArrayOfThem = json.isArray() && strings.size() == json.items().size();
        return isArrayOfThem ? Optional.of(strings) : Optional.empty();
    }
}
