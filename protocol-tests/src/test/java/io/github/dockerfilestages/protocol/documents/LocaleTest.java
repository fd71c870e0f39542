package io.github.dockerfilestages.protocol.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine whose locale only supports ASCII, as in many containers, and a folder with other characters in its name.
 */
class LocaleTest {
    private static final String STAGES = "FROM golang AS build\nFROM golang AS unused\nFROM golang\n";

    @Test
    void filesOfAnyNameAreReadAndNamed(@TempDir Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("\u00e9"));
        Files.writeString(folder.resolve("Dockerfile"), STAGES);
        Files.writeString(folder.resolve("compose.yaml"), "services: {app: {build: {context: ., target: build}}}\n");
        ProcessBuilder command = Launcher.command(List.of("--stdio"));
        command.environment().put("LC_ALL", "C");
        Server server = Server.start(command);

        try (Session session =
                Session.greet(server, server.connection(), Client.modern().inFolder(folder))) {
            String uri = folder.resolve("Dockerfile").toUri().toString();
            Document document = session.open(uri, STAGES);
            session.connection()
                    .notifications()
                    .await(
                            message -> document.isPublicationOf(message)
                                    && message.toString().contains("UnusedStage"),
                            "what is known once all files are read");
            JsonObject params = document.at(STAGES.indexOf("build"));
            params.add("context", Json.object("includeDeclaration", false));
            JsonElement references = session.request("textDocument/references", params);

            assertEquals(
                    List.of(folder.toUri().toASCIIString() + "compose.yaml"),
                    Json.list(references).stream()
                            .map(found -> Json.text(found, "uri"))
                            .toList());
        }
    }
}
