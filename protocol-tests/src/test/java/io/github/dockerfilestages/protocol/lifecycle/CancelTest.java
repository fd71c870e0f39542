package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code $/cancelRequest}: the request still gets exactly one answer, its result or the error for cancelled requests.
 */
@ExtendWith(SharedSession.class)
class CancelTest {
    @Test
    void answersEveryCancelledRequest(Session session) {
        Connection connection = session.connection();
        Document document = session.open("FROM alpine AS build\n" + "COPY --from=build /a /b\n".repeat(2000));
        JsonObject params = Json.object("textDocument", document.identifier());
        List<CompletableFuture<Response>> responses = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            JsonElement id = Json.of("cancelled-" + i);
            responses.add(connection.send(id, "textDocument/documentSymbol", params));
            cancel(connection, id);
        }
        for (CompletableFuture<Response> response : responses) {
            Response answer = connection.await(response, "a cancelled request");
            if (answer.isError()) {
                assertEquals(ResponseError.REQUEST_CANCELLED, answer.error().code());
            } else {
                assertNotEquals(JsonNull.INSTANCE, answer.result());
            }
        }
        assertStillThere(document);
    }

    @Test
    void ignoresWhatCannotBeCancelled(Session session) {
        Connection connection = session.connection();
        Document document = session.open("FROM alpine AS build\n");
        JsonElement id = Json.of("finished");
        JsonObject params = Json.object("textDocument", document.identifier());
        connection.await(connection.send(id, "textDocument/documentSymbol", params), "the request");
        int before = connection.strayResponses().size();

        cancel(connection, id);
        cancel(connection, Json.of("never sent"));
        cancel(connection, Json.of(-1));
        cancel(connection, JsonNull.INSTANCE);
        connection.notify("$/cancelRequest", new JsonObject());
        connection.notify("$/cancelRequest", JsonNull.INSTANCE);

        assertStillThere(document);
        assertEquals(before, connection.strayResponses().size());
    }

    /** All threads of the server are busy for minutes; later requests are answered quickly. */
    @Test
    void leavesItsThreadsToOthers() {
        try (Session session = acceptingActions()) {
            Document large = largeDocument(session);
            List<CompletableFuture<Response>> cancelled = askForAllActions(session, large);
            for (int i = 0; i < cancelled.size(); i++) {
                cancel(session.connection(), Json.of("long-" + i));
            }

            assertEquals(
                    1,
                    Json.list(large.request(
                                    "textDocument/definition", large.text().lastIndexOf("stage999")))
                            .size());
            cancelled.forEach(answer -> assertEquals(
                    ResponseError.REQUEST_CANCELLED,
                    session.connection().await(answer, "a long request").error().code()));
        }
    }

    @Test
    void happensToWhatStillRunsAtShutdown() {
        List<CompletableFuture<Response>> running;
        Session session = acceptingActions();
        try (session) {
            running = askForAllActions(session, largeDocument(session));
        }
        running.forEach(answer -> assertEquals(
                ResponseError.REQUEST_CANCELLED,
                session.connection().await(answer, "a long request").error().code()));
    }

    private static Session acceptingActions() {
        return Client.modern()
                .announcing("textDocument.codeAction.codeActionLiteralSupport", new JsonObject())
                .start();
    }

    /** A document with many misspelt names: each fix of each name is tried on all of the text. */
    private static Document largeDocument(Session session) {
        return session.open(IntStream.range(0, 1_000)
                .mapToObj(i -> "FROM alpine AS stage" + i + "\nCOPY --from=stagee" + i + " /a /b\n")
                .collect(Collectors.joining()));
    }

    private static List<CompletableFuture<Response>> askForAllActions(Session session, Document document) {
        JsonObject params = Json.object(
                "textDocument",
                document.identifier(),
                "range",
                document.range(new Span(0, document.text().length())),
                "context",
                Json.object("diagnostics", Json.array()));
        return IntStream.range(0, 10)
                .mapToObj(i -> session.connection().send(Json.of("long-" + i), "textDocument/codeAction", params))
                .toList();
    }

    private static void cancel(Connection connection, JsonElement id) {
        connection.notify("$/cancelRequest", Json.object("id", id));
    }

    private static void assertStillThere(Document document) {
        assertEquals(
                JsonArray.class, document.request("textDocument/documentSymbol").getClass());
    }
}
