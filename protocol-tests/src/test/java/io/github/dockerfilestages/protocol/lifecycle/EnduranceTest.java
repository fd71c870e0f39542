package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long sessions and many servers: nothing that the system counts grows with what was done. */
class EnduranceTest {
    private static final int SERVERS = 24;
    private static final int FIRST_ROUNDS = 50;
    private static final int ROUNDS = 500;

    /** Java starts and ends some threads of its own; what is kept in each round would be far more. */
    private static final int MOST_MORE = ROUNDS / 10;

    private static final String DOCKERFILE = "FROM alpine AS build\nFROM scratch\nCOPY --from=bild /a /b\n";

    @Test
    void manyServersAnswerAtOnce() {
        List<Server> servers = Stream.generate(Server::start).limit(SERVERS).toList();
        List<Session> sessions = new ArrayList<>();
        try {
            servers.forEach(server -> sessions.add(Session.greet(server, server.connection(), Client.modern())));
            List<Document> documents =
                    sessions.stream().map(session -> session.open(DOCKERFILE)).toList();
            documents.forEach(document -> assertEquals(1, document.diagnostics().size()));
            sessions.forEach(Session::close);
        } finally {
            servers.forEach(Server::close);
        }
    }

    @Test
    void aLongSessionKeepsNeitherFilesNorThreads(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), DOCKERFILE);
        Server server = Server.start();
        try (Session session =
                Session.greet(server, server.connection(), Client.modern().inFolder(folder))) {
            for (int round = 0; round < FIRST_ROUNDS; round++) {
                work(session, folder, round);
            }
            long files = entries(server, "fd");
            long threads = entries(server, "task");
            for (int round = 0; round < ROUNDS; round++) {
                work(session, folder, round);
            }
            assertAtMost(files + MOST_MORE, entries(server, "fd"), "open files");
            assertAtMost(threads + MOST_MORE, entries(server, "task"), "threads");
        }
    }

    /** What happens between two looks at a file: it is opened, read, changed, renamed in, saved and closed. */
    private static void work(Session session, Path folder, int round) throws IOException {
        Path compose = folder.resolve("compose.yaml");
        Files.writeString(compose, "services: {web: {build: {context: ., target: build" + round % 2 + "}}}\n");
        session.notify(
                "workspace/didChangeWatchedFiles",
                Json.object("changes", Json.array(Json.object("uri", uri(compose), "type", 2))));
        Document document = session.open(uri(folder.resolve("Dockerfile")), DOCKERFILE);
        int declaration = DOCKERFILE.indexOf("build");
        document.replaceSpans(1, text -> new Span(declaration, declaration), () -> "re");
        document.request("textDocument/hover", declaration);
        document.request("textDocument/references", declaration);
        document.request("textDocument/semanticTokens/full");
        document.diagnostics();
        document.close();
    }

    private static String uri(Path file) {
        return file.toUri().toString();
    }

    private static long entries(Server server, String kind) throws IOException {
        Path folder = Path.of("/proc", String.valueOf(server.pid()), kind);
        assumeTrue(Files.isDirectory(folder), "skipped: no /proc lists what a process has open; run it on Linux");
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static void assertAtMost(long most, long actual, String what) {
        assertTrue(actual <= most, () -> actual + " " + what + ", more than " + most);
    }
}
