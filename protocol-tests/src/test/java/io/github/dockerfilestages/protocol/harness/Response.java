package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;

/** The answer to one request: a result, which may be null, or an error. */
public record Response(String method, JsonObject message) {

    public boolean isError() {
        return message.has("error");
    }

    /** The result; fails when the server returned an error. */
    public JsonElement result() {
        if (isError()) {
            throw new AssertionError(method + " was refused: " + Json.write(message.get("error")));
        }
        return message.has("result") ? message.get("result") : JsonNull.INSTANCE;
    }

    /** The error; fails when there is a result. */
    public ResponseError error() {
        if (!isError()) {
            throw new AssertionError(method + " should have been refused and gave: " + Json.write(message));
        }
        JsonElement error = message.get("error");
        return new ResponseError(Json.number(error, "code"), Json.text(error, "message"));
    }
}
