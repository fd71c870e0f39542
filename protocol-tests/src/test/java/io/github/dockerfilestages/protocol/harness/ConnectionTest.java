package io.github.dockerfilestages.protocol.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connection with a server that the test simulates. */
class ConnectionTest {
    private final PipedOutputStream fromServer = new PipedOutputStream();
    private final PipedInputStream toServer = new PipedInputStream();
    private Connection connection;

    @BeforeEach
    void connect() throws IOException {
        connection = Connection.over(new PipedInputStream(fromServer), new PipedOutputStream(toServer));
    }

    @AfterEach
    void disconnect() throws IOException {
        fromServer.close();
    }

    @Test
    void givesEachRequestItsOwnAnswer() throws IOException {
        CompletableFuture<Response> first = connection.send("test/first", new JsonObject());
        CompletableFuture<Response> second = connection.send(Json.of("my id"), "test/second", new JsonObject());
        JsonElement firstId = serverReads().get("id");
        serverReads();

        serverWrites(Json.object("jsonrpc", "2.0", "id", "my id", "result", "two"));
        serverWrites(Json.object(
                "jsonrpc",
                "2.0",
                "id",
                firstId,
                "error",
                Json.object("code", ResponseError.REQUEST_FAILED, "message", "one")));

        assertEquals("two", connection.await(second, "second").result().getAsString());
        assertEquals(
                new ResponseError(ResponseError.REQUEST_FAILED, "one"),
                connection.await(first, "first").error());
        assertThrows(
                AssertionError.class, () -> connection.await(first, "first").result());
        assertThrows(
                AssertionError.class, () -> connection.await(second, "second").error());
    }

    @Test
    void sendsNoParametersWhereThereAreNone() throws IOException {
        connection.notify("exit", JsonNull.INSTANCE);

        assertEquals(Json.object("jsonrpc", "2.0", "method", "exit"), serverReads());
    }

    @Test
    void answersWhatTheServerAsks() throws IOException {
        connection.client().setSettings(Json.of("mine"));
        serverWrites(Json.object(
                "jsonrpc",
                "2.0",
                "id",
                "a",
                "method",
                "workspace/configuration",
                "params",
                Json.object("items", Json.array(new JsonObject(), new JsonObject()))));
        serverWrites(Json.object("jsonrpc", "2.0", "id", "b", "method", "no/such", "params", new JsonObject()));

        assertEquals(Json.array("mine", "mine"), serverReads().get("result"));
        assertEquals(ResponseError.METHOD_NOT_FOUND, Json.number(serverReads(), "error.code"));
        assertEquals(2, connection.serverRequests().size());
    }

    @Test
    void keepsNotificationsUntilTheyAreWantedAndStrayResponses() throws IOException {
        serverWrites(Json.object("jsonrpc", "2.0", "method", "test/one"));
        serverWrites(Json.object("jsonrpc", "2.0", "method", "test/two"));
        serverWrites(Json.object("jsonrpc", "2.0", "id", null, "error", new JsonObject()));

        connection.strayResponses().await(message -> message.has("error"), "a stray response");
        JsonObject two = connection
                .notifications()
                .await(message -> Json.text(message, "method").equals("test/two"), "the second notification");
        assertEquals("test/two", Json.text(two, "method"));
        assertEquals(2, connection.notifications().all().size());
    }

    @Test
    void failsWhatWaitsWhenTheServerWritesSomethingElse() throws IOException {
        CompletableFuture<Response> response = connection.send("test/lost", new JsonObject());
        fromServer.write("Listening on port 80\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        fromServer.flush();

        AssertionError failure = assertThrows(AssertionError.class, () -> connection.await(response, "lost"));
        assertTrue(failure.getMessage().contains("Listening on port 80"), failure::getMessage);
        assertThrows(AssertionError.class, () -> connection.notifications().await(message -> true, "any notification"));
    }

    @Test
    void failsWhatIsAskedAfterTheServerHasLeft() throws IOException {
        fromServer.close();
        assertThrows(AssertionError.class, () -> connection.notifications().await(message -> true, "any notification"));

        assertThrows(AssertionError.class, () -> connection.ask("test/late", new JsonObject()));
    }

    private JsonObject serverReads() throws IOException {
        return Json.parse(Frames.read(toServer).orElseThrow()).getAsJsonObject();
    }

    private void serverWrites(JsonObject message) throws IOException {
        fromServer.write(Frames.frame(Json.write(message)));
        fromServer.flush();
    }
}
