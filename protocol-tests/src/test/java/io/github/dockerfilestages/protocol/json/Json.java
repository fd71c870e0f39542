package io.github.dockerfilestages.protocol.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;

/** Builds and reads JSON trees. A missing member and a JSON null are only distinguished where a test needs it. */
public final class Json {
    private static final Gson COMPACT =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    /** An object from alternating names and values; values are anything that {@link #of} takes. */
    public static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], of(namesAndValues[i + 1]));
        }
        return object;
    }

    public static JsonArray array(Object... values) {
        JsonArray array = new JsonArray();
        for (Object value : values) {
            array.add(of(value));
        }
        return array;
    }

    /** Converts a tree, text, number, Boolean, list or null to a tree. */
    public static JsonElement of(Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof JsonElement tree) {
            return tree;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        if (value instanceof List<?> list) {
            return array(list.toArray());
        }
        return new JsonPrimitive((String) value);
    }

    /**
     * Reads a text.
     *
     * @throws com.google.gson.JsonParseException when the text is not JSON
     */
    public static JsonElement parse(String text) {
        return JsonParser.parseString(text);
    }

    /** One line, nulls included, as it is sent. */
    public static String write(JsonElement tree) {
        return COMPACT.toJson(tree);
    }

    /** The element at a path of member names joined by dots; empty when a member is missing or null. */
    public static Optional<JsonElement> at(JsonElement tree, String path) {
        JsonElement current = tree;
        for (String name : List.of(path.split("\\.", -1))) {
            if (!(current instanceof JsonObject object) || !object.has(name)) {
                return Optional.empty();
            }
            current = object.get(name);
        }
        return current.isJsonNull() ? Optional.empty() : Optional.of(current);
    }

    /** The text at a path, which must exist. */
    public static String text(JsonElement tree, String path) {
        return require(tree, path).getAsString();
    }

    /** The whole number at a path, which must exist. */
    public static int number(JsonElement tree, String path) {
        return require(tree, path).getAsInt();
    }

    /** The element at a path, which must exist. */
    public static JsonElement require(JsonElement tree, String path) {
        return at(tree, path).orElseThrow(() -> new AssertionError("no " + path + " in " + write(tree)));
    }

    /** The answer of a method that may return null, one element or several. */
    public static List<JsonElement> list(JsonElement tree) {
        if (tree.isJsonNull()) {
            return List.of();
        }
        return tree instanceof JsonArray array ? array.asList() : List.of(tree);
    }

    /** The objects in an array at a path; none when it is missing. */
    public static List<JsonObject> objects(JsonElement tree, String path) {
        return at(tree, path).map(Json::objects).orElse(List.of());
    }

    /** The objects in an array, or the one object, or none for null. */
    public static List<JsonObject> objects(JsonElement tree) {
        return list(tree).stream().map(JsonElement::getAsJsonObject).toList();
    }

    /** Sets the value at a path of member names joined by dots, creating the objects on the path. */
    public static void put(JsonObject tree, String path, Object value) {
        JsonObject current = tree;
        List<String> names = List.of(path.split("\\.", -1));
        for (String name : names.subList(0, names.size() - 1)) {
            if (!(current.get(name) instanceof JsonObject)) {
                current.add(name, new JsonObject());
            }
            current = current.getAsJsonObject(name);
        }
        current.add(names.get(names.size() - 1), of(value));
    }
}
