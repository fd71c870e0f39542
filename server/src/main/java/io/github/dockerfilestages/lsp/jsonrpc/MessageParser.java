package io.github.dockerfilestages.lsp.jsonrpc;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Determines the kind of a message body: request, notification, response or none of these.
 *
 * <p>The whole body is parsed as JSON before it has any effect, so the order of its members does not matter, and an
 * incomplete body does nothing. Gson's reader limits the nesting to 255 levels.
 */
final class MessageParser {
    private final TypeAdapter<JsonElement> json;

    MessageParser(Gson gson) {
        this.json = gson.getAdapter(JsonElement.class);
    }

    /** Calls exactly one method of {@code incoming}. */
    void parse(byte[] body, Incoming incoming) {
        JsonElement message;
        try {
            message = read(body);
        } catch (IOException | JsonParseException e) {
            incoming.unreadable(ResponseErrorCode.ParseError, "A message is not JSON in UTF-8.");
            return;
        }
        if (message.isJsonObject()) {
            dispatch(message.getAsJsonObject(), incoming);
        } else {
            incoming.unreadable(ResponseErrorCode.InvalidRequest, "A message is not one JSON object.");
        }
    }

    private JsonElement read(byte[] body) throws IOException {
        // A decoder reports bytes that are not UTF-8; the constructor with a charset would replace them.
        Reader text = new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder());
        var reader = new JsonReader(text);
        JsonElement message = json.read(reader);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonParseException("something follows the message");
        }
        return message;
    }

    private static void dispatch(JsonObject message, Incoming incoming) {
        Optional<String> method = method(message);
        Optional<Either<String, Number>> id = id(message);
        if (method.isPresent() && id.isPresent()) {
            incoming.request(id.get(), method.get(), member(message, "params"));
        } else if (method.isPresent() && !message.has("id")) {
            incoming.notification(method.get(), member(message, "params"));
        } else if (id.isPresent() && message.has("error")) {
            incoming.errorResponse(id.get(), member(message, "error"));
        } else if (id.isPresent() && !message.has("method")) {
            incoming.response(id.get(), member(message, "result"));
        } else {
            incoming.unreadable(
                    ResponseErrorCode.InvalidRequest,
                    "A message is neither a request nor a notification nor a response.");
        }
    }

    /** The member {@code id} of an object. */
    static Optional<Either<String, Number>> id(JsonElement object) {
        return primitive(object, "id")
                .filter(id -> !id.isBoolean())
                .map(id -> id.isString() ? Either.forLeft(id.getAsString()) : Either.forRight(id.getAsNumber()));
    }

    private static Optional<String> method(JsonObject message) {
        return primitive(message, "method").filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    private static Optional<JsonPrimitive> primitive(JsonElement object, String name) {
        JsonElement member = object.isJsonObject() ? member(object.getAsJsonObject(), name) : JsonNull.INSTANCE;
        return member.isJsonPrimitive() ? Optional.of(member.getAsJsonPrimitive()) : Optional.empty();
    }

    private static JsonElement member(JsonObject message, String name) {
        return Objects.requireNonNullElse(message.get(name), JsonNull.INSTANCE);
    }
}
