package io.github.dockerfilestages.protocol.metamodel;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of the protocol for whole messages from the server: their envelope, method and content. */
final class MessageCheck {
    private static final Set<String> ENVELOPE = Set.of("jsonrpc", "id", "method", "params", "result", "error");
    private static final Set<String> ERROR = Set.of("code", "message", "data");
    /** Methods of our own, which the protocol allows. */
    private static final String OWN_METHODS = "dockerfileStages/";

    private final MetaModel model;
    private final TypeCheck types;

    MessageCheck(MetaModel model) {
        this.model = model;
        this.types = new TypeCheck(model);
    }

    List<String> response(String method, JsonObject message) {
        List<String> violations = envelope(message);
        boolean hasResult = message.has("result");
        if (hasResult == message.has("error")) {
            violations.add("the answer to " + method + " must have either a result or an error");
        } else if (hasResult) {
            model.request(method)
                    .ifPresent(request -> violations.addAll(
                            types.check(method, message.get("result"), request.getAsJsonObject("result"))));
        } else {
            violations.addAll(error(method, message.get("error")));
        }
        return violations;
    }

    List<String> request(JsonObject message) {
        return call(message, model.request(Json.text(message, "method")));
    }

    List<String> notification(JsonObject message) {
        return call(message, model.notification(Json.text(message, "method")));
    }

    /** A response to something that could not be read has an error and no ID; any other belongs to a request. */
    List<String> strayResponse(JsonObject message) {
        List<String> violations = envelope(message);
        if (!message.has("error") || !message.has("id") || !message.get("id").isJsonNull()) {
            violations.add("this response belongs to no request: " + Json.write(message));
        } else {
            violations.addAll(error("response", message.get("error")));
        }
        return violations;
    }

    private List<String> call(JsonObject message, Optional<JsonObject> description) {
        String method = Json.text(message, "method");
        List<String> violations = envelope(message);
        if (description.isEmpty()) {
            if (!method.startsWith(OWN_METHODS)) {
                violations.add(method + " is unknown to the protocol");
            }
        } else if (Json.text(description.get(), "messageDirection").equals("clientToServer")) {
            violations.add(method + " goes from client to server only");
        } else {
            violations.addAll(params(method, message, description.get()));
        }
        return violations;
    }

    private List<String> params(String method, JsonObject message, JsonObject description) {
        if (!description.has("params")) {
            return message.has("params") ? List.of(method + " takes no parameters") : List.of();
        }
        JsonElement params = message.has("params") ? message.get("params") : JsonNull.INSTANCE;
        return types.check(method, params, description.getAsJsonObject("params"));
    }

    private static List<String> envelope(JsonObject message) {
        List<String> violations = new ArrayList<>();
        if (!message.has("jsonrpc") || !message.get("jsonrpc").getAsString().equals("2.0")) {
            violations.add("a message must say \"jsonrpc\": \"2.0\": " + Json.write(message));
        }
        addUnknown(violations, "a message", message, ENVELOPE);
        return violations;
    }

    private static List<String> error(String method, JsonElement error) {
        List<String> violations = new ArrayList<>();
        if (!(error instanceof JsonObject object)) {
            return TypeCheck.differs("the error of " + method, error, "an object");
        }
        violations.addAll(BaseTypes.check("the error code of " + method, member(object, "code"), "integer"));
        violations.addAll(BaseTypes.check("the error message of " + method, member(object, "message"), "string"));
        addUnknown(violations, "the error of " + method, object, ERROR);
        return violations;
    }

    private static JsonElement member(JsonObject object, String name) {
        return object.has(name) ? object.get(name) : JsonNull.INSTANCE;
    }

    private static void addUnknown(List<String> violations, String what, JsonObject object, Set<String> known) {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                violations.add(what + " has no member " + name);
            }
        }
    }
}
