package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Frames;
import io.github.dockerfilestages.protocol.harness.Inbox;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that no client should send: each is answered as the protocol requires, and the server continues. */
@ExtendWith(SharedSession.class)
class MalformedMessageTest {
    private static final String NO_SUCH = "no/such";

    private Session session;
    private Connection connection;

    @BeforeEach
    void connect(Session shared) {
        session = shared;
        connection = shared.connection();
    }

    @AfterEach
    void serverIsStillThere() {
        Document document = session.open("FROM alpine AS build\nFROM build\n");
        assertEquals(
                2, Json.list(document.request("textDocument/documentSymbol")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "not JSON", "", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\":", "\u0000"})
    void answersWhatIsNoJsonWithAParseError(String body) {
        assertEquals(ResponseError.PARSE_ERROR, refusal(Frames.frame(body)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000, 10_000_000})
    void answersALongBodyThatIsNoJsonWithAParseError(int length) {
        assertEquals(ResponseError.PARSE_ERROR, refusal(Frames.frame("{" + "\"".repeat(length + 1))));
    }

    @Test
    void answersABodyThatIsNoUtf8WithAParseError() {
        byte[] body = "{\"jsonrpc\": \"2.0\", \"method\": \"\u00e9\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] header = ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                ResponseError.PARSE_ERROR,
                refusal(ByteBuffer.allocate(header.length + body.length)
                        .put(header)
                        .put(body)
                        .array()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{\"a\":", "[{\"a\":", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"m\", \"params\": ["
            })
    void answersNestingWithoutEndWithAParseError(String level) {
        assertEquals(ResponseError.PARSE_ERROR, refusal(Frames.frame(level.repeat(200_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "\"text\"",
                "null",
                "[]",
                "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"no/such\"}]",
                "{}",
                "{\"jsonrpc\": \"2.0\", \"id\": null}",
                "{\"jsonrpc\": \"2.0\", \"id\": {}, \"method\": \"no/such\"}",
            })
    void answersJsonThatIsNoMessageAsAnInvalidRequest(String body) {
        assertEquals(ResponseError.INVALID_REQUEST, refusal(Frames.frame(body)));
    }

    @Test
    void passesOverResponsesToNothing() {
        int before = connection.strayResponses().size();
        for (JsonElement id : List.of(Json.of(987_654), Json.of("never asked"))) {
            connection.writeMessage(Json.object("jsonrpc", "2.0", "id", id, "result", null));
            connection.writeMessage(Json.object(
                    "jsonrpc", "2.0", "id", id, "error", Json.object("code", -32603, "message", "none of mine")));
        }
        connection.ask(NO_SUCH, JsonNull.INSTANCE);

        assertEquals(before, connection.strayResponses().size());
    }

    @Test
    void answersEachRequestWithAnIdThatIsUsedAgain() {
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Response> answer = connection.send(Json.of("again"), NO_SUCH, JsonNull.INSTANCE);
            assertEquals(
                    ResponseError.METHOD_NOT_FOUND,
                    connection.await(answer, NO_SUCH).error().code());
        }
    }

    @Test
    void doesNotKnowOtherMethods() {
        for (String method : List.of("no/such", "textDocument/noSuch", "$/noSuch")) {
            Response response = connection.ask(method, new JsonObject());
            assertEquals(ResponseError.METHOD_NOT_FOUND, response.error().code(), method);
            assertFalse(
                    response.message().getAsJsonObject("error").has("data"), "this is where others put a stack trace");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$/noSuch", "no/such", "textDocument/noSuch", "workspace/didChangeWatchedFiles"})
    void ignoresNotificationsThatItDoesNotKnowOrCannotRead(String method) {
        connection.notify(method, Json.object("what", "ever"));
        connection.notify(method, JsonNull.INSTANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"textDocument\": 5, \"position\": {\"line\": 0, \"character\": 0}}",
                "{\"textDocument\": {\"uri\": \"file:///a\"}, \"position\": {\"line\": \"x\", \"character\": 0}}",
                "{\"textDocument\": {}, \"position\": {\"line\": 0, \"character\": 0}}",
            })
    void refusesParametersThatItCannotRead(String params) {
        for (String method : List.of("textDocument/definition", "textDocument/hover", "textDocument/completion")) {
            ResponseError error = connection.ask(method, Json.parse(params)).error();
            assertEquals(ResponseError.INVALID_PARAMS, error.code(), () -> method + ": " + error);
            assertFalse(error.message().contains("\tat "), () -> "a stack trace is not a message: " + error);
        }
    }

    @Test
    void answersNotificationsThatItCannotReadWithNothing() {
        int before = connection.strayResponses().size();
        for (String method : List.of("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose")) {
            connection.notify(method, new JsonObject());
            connection.notify(method, Json.object("textDocument", 5));
        }
        connection.ask("no/such", JsonNull.INSTANCE);

        assertEquals(before, connection.strayResponses().size());
    }

    @Test
    void takesPositionsOutsideTheTextForItsEnds() {
        Document document = session.open("FROM alpine AS build\nFROM build");
        for (String position : List.of(
                "{\"line\": 1, \"character\": 1000}",
                "{\"line\": 1, \"character\": 2147483647}",
                "{\"line\": 99, \"character\": 0}",
                "{\"line\": 2147483647, \"character\": 2147483647}")) {
            JsonObject params = Json.object("textDocument", document.identifier(), "position", Json.parse(position));
            assertFalse(connection.ask("textDocument/definition", params).isError(), position);
        }
        JsonObject behindTheLine = Json.object(
                "textDocument", document.identifier(), "position", Json.object("line", 1, "character", 1000));
        JsonElement links = connection.request("textDocument/definition", behindTheLine);
        assertFalse(Json.list(links).isEmpty(), "a position after the line means its end");
    }

    @Test
    void givesIdsBackAsTheyWere() {
        JsonObject params = Json.object("textDocument", Json.object("uri", "file:///none"));
        for (JsonElement id : List.of(Json.of("text"), Json.of(""), Json.of(0), Json.of(-7), Json.of("7"))) {
            var sent = connection.send(id, "textDocument/documentSymbol", params);
            Response response = connection.await(sent, "request " + id);
            assertFalse(response.isError(), response::toString);
        }
    }

    /** The error code of the answer to bytes that are not a request of this connection. */
    private int refusal(byte[] bytes) {
        Inbox answers = connection.strayResponses();
        int before = answers.size();
        connection.writeBytes(bytes);
        JsonObject answer = answers.await(before, message -> true, "a refusal");
        return Json.number(answer, "error.code");
    }
}
