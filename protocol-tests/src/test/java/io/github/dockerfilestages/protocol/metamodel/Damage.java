package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes many invalid or unusual values of a valid one: in each of them, one element of the tree is missing or replaced.
 */
final class Damage {
    private static final List<JsonElement> WRONG = List.of(
            JsonNull.INSTANCE,
            Json.of(true),
            Json.of(""),
            Json.of("7"),
            Json.of("\ud800 \u202e\u0000"),
            Json.of("x".repeat(100_000)),
            Json.of(-1),
            Json.of(1.5),
            Json.of(Integer.MAX_VALUE),
            Json.of(1L << 31),
            Json.of(-(1L << 31) - 1),
            Json.of(new BigDecimal("1e400")),
            new JsonArray(),
            Json.array(JsonNull.INSTANCE),
            Json.array(Json.array(5)),
            new JsonObject(),
            Json.object("uri", 5, "line", "x"));

    /** Only for URIs; none of them is a folder that exists, which a server might start to read. */
    private static final List<String> ODD_URIS = List.of(
            "file:///no/such/Dockerfile",
            "file:no/such",
            "file:///no/such%00/Dockerfile",
            "file://host/share/Dockerfile",
            "file:///Z:/no/such/Dockerfile",
            "untitled:Untitled-1",
            "git:/no/such/Dockerfile?%7B%22ref%22%3A%22~%22%7D",
            "vscode-bulkeditpreview-editor:/no/such/Dockerfile",
            "nonsense",
            ":",
            "://",
            "C:\\no\\such\\Dockerfile",
            "file:///no/such/" + "d/".repeat(20_000));

    private Damage() {}

    /** The damaged trees, by their damage. */
    static Map<String, JsonElement> of(JsonElement tree) {
        Map<String, JsonElement> damaged = new LinkedHashMap<>();
        add(damaged, "", tree, whole -> whole);
        return damaged;
    }

    /**
     * @param inWhole inserts a new value of this element into the whole tree
     */
    private static void add(
            Map<String, JsonElement> damaged, String path, JsonElement element, UnaryOperator<JsonElement> inWhole) {
        for (JsonElement wrong : wrongFor(element)) {
            damaged.put(path + " = " + shortened(wrong), inWhole.apply(wrong));
        }
        if (element instanceof JsonObject object) {
            for (String name : List.copyOf(object.keySet())) {
                damaged.put(path + "." + name + " is missing", inWhole.apply(without(object, name)));
                add(damaged, path + "." + name, object.get(name), value -> inWhole.apply(with(object, name, value)));
            }
        } else if (element instanceof JsonArray array && !array.isEmpty()) {
            add(damaged, path + "[0]", array.get(0), value -> inWhole.apply(Json.array(value)));
        }
    }

    private static List<JsonElement> wrongFor(JsonElement element) {
        boolean isUri = element.isJsonPrimitive() && element.getAsString().startsWith("file:");
        List<JsonElement> wrong = new ArrayList<>(WRONG);
        if (isUri) {
            ODD_URIS.forEach(uri -> wrong.add(Json.of(uri)));
        }
        return wrong;
    }

    private static JsonObject without(JsonObject object, String name) {
        JsonObject copy = object.deepCopy();
        copy.remove(name);
        return copy;
    }

    private static JsonObject with(JsonObject object, String name, JsonElement value) {
        JsonObject copy = object.deepCopy();
        copy.add(name, value);
        return copy;
    }

    private static String shortened(JsonElement value) {
        String text = Json.write(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
