package io.github.dockerfilestages.protocol.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A working editor: an initialized server, and documents that are open in it. Closing it shuts the server down as the
 * protocol requires. It fails when the server does not follow, or when one of its messages did not match the meta
 * model.
 */
public final class Session implements AutoCloseable {
    private static final AtomicInteger DOCUMENTS = new AtomicInteger();

    private final Server server;
    private final Connection connection;
    private final JsonObject initializeResult;

    private Session(Server server, Connection connection, Client client) {
        this.server = server;
        this.connection = connection;
        this.initializeResult =
                connection.request("initialize", client.initializeParams()).getAsJsonObject();
        connection.notify("initialized", new JsonObject());
    }

    public static Session start(Client client) {
        Server server = Server.start();
        return greet(server, server.connection(), client);
    }

    /** A session with a server over another transport than its standard streams. */
    public static Session greet(Server server, Connection connection, Client client) {
        try {
            return new Session(server, connection, client);
        } catch (AssertionError e) {
            server.close();
            e.addSuppressed(new AssertionError("the server wrote to standard error:\n" + server.stderr()));
            throw e;
        }
    }

    public JsonObject initializeResult() {
        return initializeResult;
    }

    /** A server capability; JSON null when it is absent. */
    public JsonElement capability(String path) {
        return Json.at(initializeResult, "capabilities." + path).orElse(JsonNull.INSTANCE);
    }

    public PositionEncoding encoding() {
        return Json.at(initializeResult, "capabilities.positionEncoding")
                .map(name -> PositionEncoding.named(name.getAsString()))
                .orElse(PositionEncoding.UTF_16);
    }

    /** Opens a text as a Dockerfile that no other test uses, outside of all workspace folders. */
    public Document open(String text) {
        return open(freshUri("Dockerfile"), text);
    }

    /** A URI that no other test uses. */
    public static String freshUri(String fileName) {
        return "file:///dockerfile-stages-tests/" + DOCUMENTS.incrementAndGet() + "/" + fileName;
    }

    public Document open(String uri, String text) {
        return open(uri, "dockerfile", text);
    }

    public Document open(String uri, String languageId, String text) {
        return Document.open(this, uri, languageId, text);
    }

    public Connection connection() {
        return connection;
    }

    /** The result of a request; fails when the server returns an error. */
    public JsonElement request(String method, JsonElement params) {
        return connection.request(method, params);
    }

    public void notify(String method, JsonElement params) {
        connection.notify(method, params);
    }

    public String stderr() {
        return server.stderr();
    }

    /** Fails when a message since the last call did not match the meta model. */
    public void assertConforming() {
        connection.conformance().assertNoViolations();
    }

    @Override
    public void close() {
        try (server) {
            connection.request("shutdown", JsonNull.INSTANCE);
            connection.notify("exit", JsonNull.INSTANCE);
            assertEquals(0, server.awaitExit(), () -> "exit code; standard error:\n" + server.stderr());
            assertConforming();
        }
    }
}
