package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a valid value of any type of the meta model, with all optional members, for tests to damage. */
final class Samples {
    private static final int DEEPEST = 8;

    private final MetaModel model;
    private final String uri;
    private final int number;

    /**
     * Makes values about one document.
     *
     * @param number the value of each number, so that all positions are the same one, at this column of this line
     */
    Samples(MetaModel model, String uri, int number) {
        this.model = model;
        this.uri = uri;
        this.number = number;
    }

    /** The parameters of a request or notification; an empty object if it has none. */
    JsonElement parameters(JsonObject call) {
        return Json.at(call, "params")
                .map(type -> of(type.getAsJsonObject(), 0))
                .orElseGet(JsonObject::new);
    }

    private JsonElement of(JsonObject type, int depth) {
        return switch (Json.text(type, "kind")) {
            case "base" -> base(Json.text(type, "name"));
            case "reference" -> reference(Json.text(type, "name"), depth);
            case "array" -> Json.array(of(type.getAsJsonObject("element"), depth + 1));
            case "map" -> new JsonObject();
            case "or" -> of(Json.objects(type, "items").get(0), depth);
            case "and" -> all(Json.objects(type, "items"), depth);
            case "tuple" -> tuple(Json.objects(type, "items"), depth);
            case "literal" -> structure(named(Json.objects(type, "value.properties")), depth);
            case "stringLiteral" -> Json.of(Json.text(type, "value"));
            default -> throw new IllegalArgumentException("the meta model has a kind that is new here: " + type);
        };
    }

    private JsonElement base(String name) {
        return switch (name) {
            case "URI", "DocumentUri" -> Json.of(uri);
            case "boolean" -> Json.of(true);
            case "integer", "uinteger", "decimal" -> Json.of(number);
            case "null" -> JsonNull.INSTANCE;
            default -> Json.of("text");
        };
    }

    private JsonElement reference(String name, int depth) {
        if (name.equals("LSPAny")) {
            return Json.object("uri", uri);
        }
        if (model.alias(name).isPresent()) {
            return of(model.alias(name).get().getAsJsonObject("type"), depth);
        }
        return model.enumeration(name)
                .map(found -> Json.objects(found, "values").get(0).get("value"))
                .orElseGet(() -> structure(model.properties(name), depth));
    }

    private JsonObject structure(Map<String, JsonObject> properties, int depth) {
        var structure = new JsonObject();
        properties.forEach((name, property) -> {
            boolean isOptional =
                    Json.at(property, "optional").map(JsonElement::getAsBoolean).orElse(false);
            if (!isOptional || depth < DEEPEST) {
                structure.add(name, of(property.getAsJsonObject("type"), depth + 1));
            }
        });
        return structure;
    }

    private JsonObject all(List<JsonObject> types, int depth) {
        var merged = new JsonObject();
        types.forEach(type ->
                of(type, depth).getAsJsonObject().entrySet().forEach(e -> merged.add(e.getKey(), e.getValue())));
        return merged;
    }

    private JsonArray tuple(List<JsonObject> types, int depth) {
        var tuple = new JsonArray();
        types.forEach(type -> tuple.add(of(type, depth + 1)));
        return tuple;
    }

    private static Map<String, JsonObject> named(List<JsonObject> properties) {
        var named = new LinkedHashMap<String, JsonObject>();
        properties.forEach(property -> named.put(Json.text(property, "name"), property));
        return named;
    }
}
