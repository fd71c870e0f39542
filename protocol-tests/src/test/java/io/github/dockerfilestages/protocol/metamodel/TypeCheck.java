package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares a JSON tree with a type of the meta model; each difference is a sentence that starts with its path. */
final class TypeCheck {
    private final MetaModel model;

    TypeCheck(MetaModel model) {
        this.model = model;
    }

    /** The differences; empty when the tree matches. */
    List<String> check(String path, JsonElement tree, JsonObject type) {
        String kind = Json.text(type, "kind");
        return switch (kind) {
            case "base" -> BaseTypes.check(path, tree, Json.text(type, "name"));
            case "reference" -> reference(path, tree, Json.text(type, "name"));
            case "array" -> array(path, tree, type);
            case "map" -> map(path, tree, type);
            case "or" -> anyOf(path, tree, Json.objects(type, "items"));
            case "and" -> structure(path, tree, propertiesOfAll(Json.objects(type, "items")));
            case "tuple" -> tuple(path, tree, Json.objects(type, "items"));
            case "literal" -> structure(path, tree, named(Json.objects(type, "value.properties")));
            case "stringLiteral" -> stringLiteral(path, tree, Json.text(type, "value"));
            default -> throw new IllegalArgumentException("the meta model has a kind that is new here: " + kind);
        };
    }

    private List<String> reference(String path, JsonElement tree, String name) {
        if (name.equals("LSPAny")) {
            return List.of();
        }
        if (model.alias(name).isPresent()) {
            return check(path, tree, type(model.alias(name).get()));
        }
        if (model.enumeration(name).isPresent()) {
            return Enumerations.check(path, tree, model.enumeration(name).get());
        }
        return structure(path, tree, model.properties(name));
    }

    private List<String> structure(String path, JsonElement tree, Map<String, JsonObject> properties) {
        if (!(tree instanceof JsonObject object)) {
            return differs(path, tree, "an object");
        }
        List<String> violations = new ArrayList<>();
        properties.forEach((name, property) -> violations.addAll(property(path, object, name, property)));
        for (String name : object.keySet()) {
            if (!properties.containsKey(name)) {
                violations.add(path + "." + name + " is unknown to the protocol");
            }
        }
        return violations;
    }

    private List<String> property(String path, JsonObject object, String name, JsonObject property) {
        if (object.has(name)) {
            return check(path + "." + name, object.get(name), type(property));
        }
        boolean optional = property.has("optional") && property.get("optional").getAsBoolean();
        return optional ? List.of() : List.of(path + "." + name + " is missing");
    }

    private List<String> array(String path, JsonElement tree, JsonObject type) {
        if (!(tree instanceof JsonArray array)) {
            return differs(path, tree, "an array");
        }
        JsonObject element = type.getAsJsonObject("element");
        return IntStream.range(0, array.size())
                .boxed()
                .flatMap(i -> check(path + "[" + i + "]", array.get(i), element).stream())
                .toList();
    }

    private List<String> tuple(String path, JsonElement tree, List<JsonObject> types) {
        if (!(tree instanceof JsonArray array) || array.size() != types.size()) {
            return differs(path, tree, "an array of " + types.size());
        }
        return IntStream.range(0, types.size())
                .boxed()
                .flatMap(i -> check(path + "[" + i + "]", array.get(i), types.get(i)).stream())
                .toList();
    }

    private List<String> map(String path, JsonElement tree, JsonObject type) {
        if (!(tree instanceof JsonObject object)) {
            return differs(path, tree, "an object");
        }
        List<String> violations = new ArrayList<>();
        object.entrySet().forEach(entry -> {
            String place = path + "[" + entry.getKey() + "]";
            violations.addAll(check(place, new JsonPrimitive(entry.getKey()), type.getAsJsonObject("key")));
            violations.addAll(check(place, entry.getValue(), type.getAsJsonObject("value")));
        });
        return violations;
    }

    /** One type must match; if none does, the one with the fewest differences probably shows what was meant. */
    private List<String> anyOf(String path, JsonElement tree, List<JsonObject> types) {
        return types.stream()
                .map(type -> check(path, tree, type))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static List<String> stringLiteral(String path, JsonElement tree, String value) {
        return tree.equals(new JsonPrimitive(value)) ? List.of() : differs(path, tree, '"' + value + '"');
    }

    private Map<String, JsonObject> propertiesOfAll(List<JsonObject> types) {
        Map<String, JsonObject> properties = new LinkedHashMap<>();
        types.forEach(type -> properties.putAll(model.properties(Json.text(type, "name"))));
        return properties;
    }

    private static Map<String, JsonObject> named(List<JsonObject> properties) {
        Map<String, JsonObject> named = new LinkedHashMap<>();
        properties.forEach(property -> named.put(Json.text(property, "name"), property));
        return named;
    }

    private static JsonObject type(JsonObject described) {
        return described.getAsJsonObject("type");
    }

    static List<String> differs(String path, JsonElement tree, String wanted) {
        return List.of(path + " should be " + wanted + " and is " + Json.write(tree));
    }
}
