package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A view of JSON of unknown shape: what is missing, or has another type, is empty. */
public record JsonTree(JsonElement element) {

    /** The value at the path of these member names; a JSON null if one is missing. */
    public JsonTree at(String... names) {
        JsonElement found = element;
        for (String name : names) {
            JsonElement member = found.isJsonObject() ? found.getAsJsonObject().get(name) : null;
            found = member == null ? JsonNull.INSTANCE : member;
        }
        return new JsonTree(found);
    }

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

    Optional<Boolean> flag() {
        return primitive().filter(JsonPrimitive::isBoolean).map(JsonPrimitive::getAsBoolean);
    }

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

    /** The members of an object in their order; empty for anything else. */
    Map<String, JsonTree> members() {
        var members = new LinkedHashMap<String, JsonTree>();
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(m -> members.put(m.getKey(), new JsonTree(m.getValue())));
        }
        return members;
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
