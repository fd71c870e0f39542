package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.settings.SettingValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A view of JSON of unknown shape: what is missing, or has another type, is empty. */
public record JsonTree(JsonElement element) implements SettingValue {

    /** The data of an item that a client sends back; a JSON null if it has none. */
    public static JsonTree ofData(@Nullable Object data) {
        return new JsonTree(data instanceof JsonElement json ? json : JsonNull.INSTANCE);
    }

    /** The value at the path of these member names; a JSON null if one is missing. */
    public JsonTree at(String... names) {
        JsonElement found = element;
        for (String name : names) {
            JsonElement member = found.isJsonObject() ? found.getAsJsonObject().get(name) : null;
            found = member == null ? JsonNull.INSTANCE : member;
        }
        return new JsonTree(found);
    }

    @Override
    public boolean isPresent() {
        return !element.isJsonNull();
    }

    public boolean isObject() {
        return element.isJsonObject();
    }

    public boolean isArray() {
        return element.isJsonArray();
    }

    boolean isTrue() {
        return flag().orElse(false);
    }

    @Override
    public Optional<Boolean> flag() {
        return primitive().filter(JsonPrimitive::isBoolean).map(JsonPrimitive::getAsBoolean);
    }

    @Override
    public Optional<String> string() {
        return primitive().filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    /** A number, rounded to an integer. */
    public Optional<Integer> integer() {
        return number().map(Double::intValue);
    }

    public Optional<Double> number() {
        return primitive().filter(JsonPrimitive::isNumber).map(JsonPrimitive::getAsDouble);
    }

    /** The elements of an array; empty for anything else. */
    public List<JsonTree> items() {
        if (!element.isJsonArray()) {
            return List.of();
        }
        return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                .map(JsonTree::new)
                .toList();
    }

    /** The strings of an array; empty for anything else. */
    public List<String> strings() {
        return items().stream().flatMap(item -> item.string().stream()).toList();
    }

    @Override
    public Optional<List<SettingValue>> elements() {
        return isArray() ? Optional.of(List.copyOf(items())) : Optional.empty();
    }

    /** The members of an object. */
    @Override
    public Optional<List<SettingEntry>> entries() {
        return isObject()
                ? Optional.of(element.getAsJsonObject().entrySet().stream()
                        .map(member ->
                                new SettingEntry(member.getKey(), Optional.empty(), new JsonTree(member.getValue())))
                        .toList())
                : Optional.empty();
    }

    @Override
    public Optional<TextRange> range() {
        return Optional.empty();
    }

    /** As JSON. */
    @Override
    public String toString() {
        return element.toString();
    }

    private Optional<JsonPrimitive> primitive() {
        return element.isJsonPrimitive() ? Optional.of(element.getAsJsonPrimitive()) : Optional.empty();
    }
}
