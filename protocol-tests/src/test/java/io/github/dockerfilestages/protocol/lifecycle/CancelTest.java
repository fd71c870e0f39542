package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code $/cancelRequest}: a request is answered once all the same, by its result or as cancelled. */
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
                assertFalse(answer.result().isJsonNull());
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

    private static void cancel(Connection connection, JsonElement id) {
        connection.notify("$/cancelRequest", Json.object("id", id));
    }

    private static void assertStillThere(Document document) {
        assertTrue(document.request("textDocument/documentSymbol").isJsonArray());
    }
}
