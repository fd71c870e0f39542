package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** From the first message to the exit code. */
class LifecycleTest {
    private static final String NOT_ON_WINDOWS =
            "skipped: Windows has neither signals nor sh; run the tests on Linux or macOS";

    private Server server;
    private Connection connection;

    @BeforeEach
    void start() {
        server = Server.start();
        connection = server.connection();
    }

    @AfterEach
    void end() {
        server.close();
        connection.conformance().assertNoViolations();
    }

    @Test
    void endsWithZeroAfterShutdownAndExit() {
        initialize();
        assertEquals(JsonNull.INSTANCE, shutdown());
        exit();

        assertEquals(0, server.awaitExit());
    }

    @Test
    void endsWithOneAfterExitAlone() {
        initialize();
        exit();

        assertEquals(1, server.awaitExit());
    }

    @Test
    void endsWithOneAfterExitAsTheFirstMessage() {
        exit();

        assertEquals(1, server.awaitExit());
    }

    @Test
    void endsWhenItsInputEnds() {
        initialize();
        connection.closeOutput();

        server.awaitExit();
    }

    /** Vim's ALE ends servers this way, and Neovim does when it exits quickly. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NOT_ON_WINDOWS)
    void endsWhenItIsTerminated() {
        initialize();

        server.terminate();

        assertEquals(128 + 15, server.awaitExit());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NOT_ON_WINDOWS)
    void endsWhenItIsTerminatedWhileNobodyReads() {
        initialize();
        server.stopReading();
        askForMoreThanAPipeHolds();

        server.terminate();

        assertEquals(128 + 15, server.awaitExit());
    }

    @Test
    void endsWhenItsInputEndsWhileNobodyReads() {
        initialize();
        server.stopReading();
        askForMoreThanAPipeHolds();
        connection.closeOutput();

        server.awaitExit();
    }

    /** The other half of the pipe is still open. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NOT_ON_WINDOWS)
    void endsWhenNobodyCanReadItsOutputAnyMore() {
        ProcessBuilder readsOneByte = new ProcessBuilder(
                "sh",
                "-c",
                "\"$0\" --stdio | head -c 1 >/dev/null",
                Launcher.path().toString());
        try (Server half = Server.start(readsOneByte)) {
            CompletableFuture<Response> unused =
                    half.connection().send("initialize", Client.modern().initializeParams());
            for (int i = 0; i < 100; i++) {
                unused = half.connection().send("no/such", new JsonObject());
            }

            half.awaitExit();
        }
    }

    @Test
    void endsWhenItsInputEndsBeforeTheFirstMessage() {
        connection.closeOutput();

        server.awaitExit();
    }

    @Test
    void endsWhenTheEditorDies() {
        // Any process can act as the editor: this one is a server that waits for its first message.
        try (Server editor = Server.start()) {
            initialize(Client.modern().ofProcess(editor.pid()));
            assertTrue(server.isAlive(), server::stderr);
            editor.kill();

            server.awaitExit();
        }
    }

    @Test
    void endsWhenTheEditorIsAlreadyDead() {
        Server editor = Server.start();
        editor.kill();
        // It may answer before it ends, or not: both are valid.
        CompletableFuture<Response> unused = connection.send(
                "initialize", Client.modern().ofProcess(editor.pid()).initializeParams());

        server.awaitExit();
    }

    @Test
    void refusesRequestsBeforeInitialize() {
        ResponseError error = connection.ask("textDocument/hover", hover()).error();

        assertEquals(ResponseError.SERVER_NOT_INITIALIZED, error.code());
        initialize();
    }

    @Test
    void dropsNotificationsBeforeInitialize() {
        connection.notify(
                "textDocument/didOpen",
                Json.object(
                        "textDocument",
                        Json.object(
                                "uri", "file:///early", "languageId", "dockerfile", "version", 1, "text", "FROM a")));
        initialize();

        assertEquals(
                List.of(),
                Json.list(connection.request(
                        "textDocument/documentSymbol",
                        Json.object("textDocument", Json.object("uri", "file:///early")))));
    }

    @Test
    void refusesASecondInitialize() {
        initialize();
        ResponseError error =
                connection.ask("initialize", Client.modern().initializeParams()).error();

        assertEquals(ResponseError.INVALID_REQUEST, error.code());
        assertEquals(JsonNull.INSTANCE, shutdown());
    }

    @Test
    void refusesRequestsAfterShutdown() {
        initialize();
        shutdown();
        ResponseError error = connection.ask("textDocument/hover", hover()).error();

        assertEquals(ResponseError.INVALID_REQUEST, error.code());
        exit();
        assertEquals(0, server.awaitExit());
    }

    private void askForMoreThanAPipeHolds() {
        connection.notify(
                "textDocument/didOpen",
                Json.object(
                        "textDocument",
                        Json.object(
                                "uri",
                                "file:///Dockerfile",
                                "languageId",
                                "dockerfile",
                                "version",
                                1,
                                "text",
                                "FROM alpine\n" + "RUN make\n".repeat(5_000))));
        for (int i = 0; i < 10; i++) {
            CompletableFuture<Response> unused = connection.send("textDocument/documentSymbol", hover());
        }
    }

    private void initialize() {
        initialize(Client.modern());
    }

    private void initialize(Client client) {
        connection.request("initialize", client.initializeParams());
        connection.notify("initialized", new JsonObject());
    }

    private JsonElement shutdown() {
        return connection.request("shutdown", JsonNull.INSTANCE);
    }

    private void exit() {
        connection.notify("exit", JsonNull.INSTANCE);
    }

    private static JsonObject hover() {
        return Json.object(
                "textDocument",
                Json.object("uri", "file:///Dockerfile"),
                "position",
                Json.object("line", 0, "character", 0));
    }
}
