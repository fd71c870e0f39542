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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that no client should send: each is answered as the protocol says, and the server goes on. */
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

    @Test
    void survivesALongBodyThatIsNoJson() {
        assertEquals(ResponseError.PARSE_ERROR, refusal(Frames.frame("{" + "\"".repeat(100_001))));
    }

    @Test
    void survivesABodyThatIsNoUtf8() {
        byte[] body = "{\"jsonrpc\": \"2.0\", \"method\": \"\u00e9\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        connection.writeBytes(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.writeBytes(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "\"text\"", "null", "[]", "{}", "{\"jsonrpc\": \"2.0\", \"id\": null}"})
    void survivesJsonThatIsNoMessage(String body) {
        connection.writeBytes(Frames.frame(body));
    }

    @Test
    void readsHeadersInAnyCaseAndWithAContentType() {
        for (String header : List.of(
                "content-length: %d\r\n\r\n",
                "CONTENT-LENGTH:%d\r\n\r\n",
                "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n\r\n",
                "Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n")) {
            CompletableFuture<Response> answer = connection.expect(Json.of(header), NO_SUCH);
            connection.writeBytes(Frames.frame(header, request(header)));
            assertUnknown(answer);
        }
    }

    @Test
    void readsAMessageThatComesByteByByte() {
        CompletableFuture<Response> answer = connection.expect(Json.of("slow"), NO_SUCH);
        for (byte part : Frames.frame(request("slow"))) {
            connection.writeBytes(new byte[] {part});
        }
        assertUnknown(answer);
    }

    @Test
    void readsSeveralMessagesThatComeAtOnce() {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String id : List.of("first", "second", "third")) {
            answers.add(connection.expect(Json.of(id), NO_SUCH));
            bytes.writeBytes(Frames.frame(request(id)));
        }
        connection.writeBytes(bytes.toByteArray());
        answers.forEach(this::assertUnknown);
    }

    @Test
    void doesNotKnowOtherMethods() {
        for (String method : List.of("no/such", "textDocument/noSuch", "$/noSuch")) {
            assertEquals(
                    ResponseError.METHOD_NOT_FOUND,
                    connection.ask(method, new JsonObject()).error().code(),
                    method);
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
            assertFalse(error.message().contains("\tat "), () -> "a stack trace is no message: " + error);
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
        assertFalse(Json.list(links).isEmpty(), "behind the line means at its end");
    }

    @Test
    void givesIdsBackAsTheyWere() {
        JsonObject params = Json.object("textDocument", Json.object("uri", "file:///none"));
        for (JsonElement id : List.of(Json.of("text"), Json.of(""), Json.of(0), Json.of(-7), Json.of("7"))) {
            var response = connection.send(id, "textDocument/documentSymbol", params);
            assertFalse(connection.await(response, "request " + id).isError());
        }
    }

    /** The error code of the answer to bytes that are no request of this connection. */
    private int refusal(byte[] bytes) {
        Inbox answers = connection.strayResponses();
        int before = answers.size();
        connection.writeBytes(bytes);
        JsonObject answer = answers.await(before, message -> true, "a refusal");
        return Json.number(answer, "error.code");
    }

    private static String request(String id) {
        return Json.write(Json.object("jsonrpc", "2.0", "id", id, "method", NO_SUCH));
    }

    private void assertUnknown(CompletableFuture<Response> answer) {
        assertEquals(
                ResponseError.METHOD_NOT_FOUND,
                connection.await(answer, NO_SUCH).error().code());
    }
}
