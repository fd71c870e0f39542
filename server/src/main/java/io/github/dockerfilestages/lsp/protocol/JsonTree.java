package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A look at JSON of uncertain shape: what is absent, or not what was expected, is empty. */
public record JsonTree(JsonElement element) {

    /** The value below these member names; of what has no such member, a JSON null. */
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

    /** A number as an integer; one that is not gives the nearest. */
    public Optional<Integer> integer() {
        return number().map(Double::intValue);
    }

    public Optional<Double> number() {
        return primitive().filter(JsonPrimitive::isNumber).map(JsonPrimitive::getAsDouble);
    }

    /** The values of an array; none of anything else. */
    public List<JsonTree> items() {
        if (!element.isJsonArray()) {
            return List.of();
        }
        return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                .map(JsonTree::new)
                .toList();
    }

    /** The strings of an array; none of anything else. */
    public List<String> strings() {
        return items().stream().flatMap(item -> item.string().stream()).toList();
    }

    /** The members of an object in their order; none of anything else. */
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
