package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Listener;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to connect to the server. As in editors, the client listens, and the server that it starts connects. */
class TransportTest {
    @ParameterizedTest
    @ValueSource(strings = {"--stdio", "serve --stdio"})
    void standardStreams(String arguments) {
        Server server = start(arguments);
        work(server, server.connection());
    }

    @Test
    void standardStreamsOfAnEditorThatIsNamedOnTheCommandLine() {
        try (Server editor = Server.start();
                Server server = start("serve --stdio --clientProcessId " + editor.pid())) {
            server.connection().request("initialize", Client.modern().initializeParams());
            editor.kill();

            server.awaitExit();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --socket ", "serve --socket="})
    void aSocket(String arguments) throws IOException {
        try (Listener listener = Listener.onSocket();
                Server server = start(arguments + listener.address())) {
            work(server, listener.accept());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --pipe ", "serve --pipe="})
    void aPipe(String arguments, @TempDir Path folder) throws IOException {
        assumeFalse(
                File.separatorChar == '\\',
                "skipped: Java cannot serve a named pipe of Windows; run the tests on Linux or macOS");
        try (Listener listener = Listener.onPipe(folder.resolve("pipe"));
                Server server = start(arguments + listener.address())) {
            work(server, listener.accept());
        }
    }

    private static Server start(String arguments) {
        return Server.start(arguments.split(" ", -1));
    }

    private static void work(Server server, Connection connection) {
        try (Session session = Session.greet(server, connection, Client.modern())) {
            Document document = session.open("FROM alpine AS build\nFROM build\n");
            int reference = document.text().lastIndexOf("build");

            assertEquals(
                    1,
                    Json.list(document.request("textDocument/definition", reference))
                            .size());
        }
    }
}
