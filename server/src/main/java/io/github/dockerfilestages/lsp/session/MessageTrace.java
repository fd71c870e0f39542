package io.github.dockerfilestages.lsp.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Traces each message that is received or sent. A client turns this on with {@code $/setTrace}, and gets the content of
 * the messages only if it asks for it. The log contains the trace at level {@link LogLevel#TRACE}, but never the
 * content, so that it can be shared.
 */
public final class MessageTrace {
    private static final String OWN_METHOD = "$/logTrace";

    private final Consumer<String> log;
    private final Consumer<JsonObject> client;
    private final boolean isLogged;
    private volatile Detail detail = Detail.OFF;

    /** The client's trace levels, by their names in the protocol. */
    private enum Detail {
        OFF,
        MESSAGES,
        VERBOSE;

        static Detail of(JsonTree value) {
            return switch (value.string().orElse("off")) {
                case "messages", "compact" -> MESSAGES;
                case "verbose" -> VERBOSE;
                default -> OFF;
            };
        }
    }

    /** @param client receives the parameters of {@code $/logTrace} */
    MessageTrace(LogLevel level, Consumer<String> log, Consumer<JsonObject> client) {
        this.isLogged = level == LogLevel.TRACE;
        this.log = log;
        this.client = client;
    }

    /** Sets the level that the client wants, in {@code initialize} or later. */
    public void set(JsonTree value) {
        detail = Detail.of(value);
    }

    void received(byte[] body) {
        if (isWanted()) {
            write("Received ", new String(body, StandardCharsets.UTF_8));
        }
    }

    void sent(byte[] frame) {
        if (isWanted()) {
            String text = new String(frame, StandardCharsets.UTF_8);
            write("Sent ", text.substring(text.indexOf('{')));
        }
    }

    private boolean isWanted() {
        return isLogged || detail != Detail.OFF;
    }

    private void write(String direction, String json) {
        JsonTree message = new JsonTree(read(json));
        Optional<String> method = message.at("method").string();
        if (method.filter(OWN_METHOD::equals).isPresent()) {
            return;
        }
        String line = direction + what(message, method) + ", " + json.length() + " characters";
        if (isLogged) {
            log.accept(line);
        }
        if (detail != Detail.OFF) {
            var params = new JsonObject();
            params.addProperty("message", line);
            if (detail == Detail.VERBOSE) {
                params.addProperty("verbose", json);
            }
            client.accept(params);
        }
    }

    private static String what(JsonTree message, Optional<String> method) {
        String id = message.at("id").isPresent() ? " (" + message.at("id") + ")" : "";
        String kind = id.isEmpty() ? "notification" : "request";
        return method.map(name -> kind + " '" + name + "'" + id)
                .orElseGet(() -> (message.at("error").isPresent() ? "error" : "response") + id);
    }

    private static JsonElement read(String json) {
        try {
            return JsonParser.parseString(json);
        } catch (JsonParseException e) {
            return new JsonObject();
        }
    }
}
