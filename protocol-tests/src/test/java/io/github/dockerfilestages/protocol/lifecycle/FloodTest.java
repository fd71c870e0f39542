package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Edit;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More messages than any editor sends, with less memory than any has: the server still answers. */
class FloodTest {
    private static final String DOCKERFILE = "FROM alpine AS build\nFROM build\n";

    /** The pending answers are kept as documents, not as text: as text they would take twice the heap. */
    @Test
    void keepsNoAnswersForAClientThatReadsSlowly() {
        Server server = Server.startWith("-Xmx32m");
        try (Session session = Session.greet(server, server.connection(), Client.modern())) {
            Document document = session.open("FROM alpine AS build\n" + "RUN make\n".repeat(1_000));
            JsonObject params = Json.object("textDocument", document.identifier());
            List<CompletableFuture<Response>> answers = new ArrayList<>();
            server.stopReading();
            for (int i = 0; i < 200; i++) {
                answers.add(session.connection().send("textDocument/documentSymbol", params));
            }
            server.readOn();

            for (CompletableFuture<Response> answer : answers) {
                assertEquals(1, Json.list(symbols(session, answer)).size());
            }
        }
    }

    @Test
    void holdsTenThousandOpenFiles() {
        try (Session session = Client.modern().start()) {
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                documents.add(session.open(DOCKERFILE));
            }
            for (int i = 0; i < documents.size(); i += 1_000) {
                Document document = documents.get(i);
                assertEquals(
                        1,
                        Json.list(document.request("textDocument/definition", DOCKERFILE.lastIndexOf("build")))
                                .size());
            }
            documents.forEach(Document::close);
        }
    }

    /** Each build file changes which file builds which Dockerfile; that concerns one document and not all. */
    @Test
    void holdsTenThousandDockerfilesAndBuildFilesThatNameTheirStages() {
        try (Session session = Client.modern().start()) {
            Document last = session.open(DOCKERFILE);
            for (int i = 0; i < 5_000; i++) {
                last = session.open("file:///flood/" + i + "/Dockerfile", DOCKERFILE);
                session.open(
                        "file:///flood/" + i + "/compose.yaml",
                        "dockercompose",
                        "services: {web: {build: {context: ., target: build}}}\n");
            }

            JsonObject params = last.at(DOCKERFILE.lastIndexOf("build"));
            params.add("context", Json.object("includeDeclaration", false));
            assertEquals(
                    2,
                    Json.list(session.request("textDocument/references", params))
                            .size());
        }
    }

    @Test
    void holdsATextOfTwelveMegabytesInAQuarterOfAGigabyte() {
        Server server = Server.startWith("-Xmx256m");
        try (Session session = Session.greet(server, server.connection(), Client.modern())) {
            String line = "RUN apt-get update && apt-get install --yes ca-certificates\n";
            Document document = session.open(
                    "FROM alpine AS build\n" + line.repeat(12_000_000 / line.length()) + "FROM Build AS last\n");
            assertEquals(1, document.diagnostics().size());

            document.edit(Edit.replace("FROM Build AS", "FROM build AS"));

            assertEquals(0, document.diagnostics().size());
            assertEquals(
                    1,
                    Json.list(document.request(
                                    "textDocument/definition", document.text().lastIndexOf("build")))
                            .size());
            assertFalse(session.stderr().contains("OutOfMemoryError"), session::stderr);
        }
    }

    @Test
    void survivesATextThatIsTooLongForItsMemory() {
        Server server = Server.startWith("-Xmx48m");
        try (Session session = Session.greet(server, server.connection(), Client.modern())) {
            session.open("FROM alpine\n" + "RUN make\n".repeat(4_000_000));

            Document other = session.open(DOCKERFILE);
            assertEquals(
                    2, Json.list(other.request("textDocument/documentSymbol")).size());
        }
    }

    @Test
    void readsAFolderAfterAStormOfChangesAsItIsInTheEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Dockerfile"), "FROM alpine AS first\n");
        try (Session session = Client.modern().inFolder(folder).start()) {
            Connection connection = session.connection();
            JsonObject change = Json.object(
                    "changes", Json.array(Json.object("uri", file.toUri().toString(), "type", 2)));
            JsonArray many = new JsonArray();
            for (int i = 0; i < 10_000; i++) {
                connection.notify("workspace/didChangeWatchedFiles", change);
                many.add(Json.object(
                        "uri", folder.resolve("compose-" + i + ".yaml").toUri().toString(), "type", 3));
            }
            Files.writeString(file, "FROM alpine AS last\n");
            connection.notify("workspace/didChangeWatchedFiles", change);
            connection.notify("workspace/didChangeWatchedFiles", Json.object("changes", many));

            awaitStage(session, "last");
        }
    }

    /** Asks until the background tasks have caught up. */
    private static void awaitStage(Session session, String name) {
        JsonObject query = Json.object("query", name);
        while (Json.list(session.request("workspace/symbol", query)).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static JsonElement symbols(Session session, CompletableFuture<Response> answer) {
        return session.connection().await(answer, "textDocument/documentSymbol").result();
    }
}
