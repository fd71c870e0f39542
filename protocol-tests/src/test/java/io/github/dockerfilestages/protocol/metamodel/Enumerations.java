package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;

/** Closed and open enumerations; an open one allows all values of its base type. */
final class Enumerations {
    private Enumerations() {}

    static List<String> check(String path, JsonElement tree, JsonObject enumeration) {
        List<String> violations = BaseTypes.check(path, tree, Json.text(enumeration, "type.name"));
        boolean open = enumeration.has("supportsCustomValues")
                && enumeration.get("supportsCustomValues").getAsBoolean();
        if (!violations.isEmpty() || open || isListed(tree, enumeration)) {
            return violations;
        }
        return TypeCheck.differs(path, tree, "one of " + Json.text(enumeration, "name"));
    }

    private static boolean isListed(JsonElement tree, JsonObject enumeration) {
        return Json.objects(enumeration, "values").stream()
                .anyMatch(value -> value.get("value").getAsString().equals(tree.getAsString()));
    }
}
