package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.Optional;
import java.util.Set;

/**
 * The client's answers to requests of the server. The configuration is null for every item, as in several editors,
 * until a test sets it.
 */
public final class ClientSide {
    private static final Set<String> ANSWERED_WITH_NULL = Set.of(
            "client/registerCapability",
            "client/unregisterCapability",
            "window/workDoneProgress/create",
            "workspace/codeLens/refresh",
            "workspace/diagnostic/refresh",
            "workspace/inlayHint/refresh",
            "workspace/semanticTokens/refresh",
            "workspace/workspaceFolders");

    private volatile JsonElement settings = JsonNull.INSTANCE;
    private volatile Optional<String> button = Optional.empty();

    /** Sets the result of {@code workspace/configuration} for the server's section. */
    public void setSettings(JsonElement settings) {
        this.settings = settings;
    }

    /** Presses the button with this title under messages of the server; no button at first. */
    public void press(String button) {
        this.button = Optional.of(button);
    }

    /** The result for a request of the server; empty when a client does not support the method. */
    Optional<JsonElement> answer(JsonObject request) {
        String method = Json.text(request, "method");
        if (method.equals("workspace/configuration")) {
            JsonArray values = new JsonArray();
            Json.objects(request, "params.items").forEach(item -> values.add(settings));
            return Optional.of(values);
        }
        if (method.equals("workspace/applyEdit")) {
            return Optional.of(Json.object("applied", false));
        }
        if (method.equals("window/showMessageRequest")) {
            return Optional.of(pressed(request));
        }
        if (method.equals("window/showDocument")) {
            return Optional.of(Json.object("success", true));
        }
        return ANSWERED_WITH_NULL.contains(method) ? Optional.of(JsonNull.INSTANCE) : Optional.empty();
    }

    private JsonElement pressed(JsonObject request) {
        return Json.objects(request, "params.actions").stream()
                .filter(action -> button.equals(Optional.of(Json.text(action, "title"))))
                .findFirst()
                .map(JsonElement.class::cast)
                .orElse(JsonNull.INSTANCE);
    }
}
