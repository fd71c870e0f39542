package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Connection;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Response;
import io.github.dockerfilestages.protocol.harness.ResponseError;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.recorded.RecordedDocument;
import io.github.dockerfilestages.protocol.recorded.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Replays a transcript with our server. As in the recorded session, it does not wait for answers. It omits what the
 * editor would not have sent to this server, and sends changes in the form that this server wants.
 */
final class Replay implements AutoCloseable {
    /** Sent by the session itself, or answers to the questions of another server. */
    private static final Set<String> LEFT_OUT =
            Set.of("initialize", "initialized", "shutdown", "exit", "completionItem/resolve", "codeAction/resolve");
    /** The capability of a request, if its name does not follow from that of the method. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "textDocument/prepareRename", "renameProvider",
            "textDocument/semanticTokens/full", "semanticTokensProvider");

    private final Session session;
    private final Transcript transcript;
    private final RecordedDocument document;
    private final Map<JsonElement, CompletableFuture<Response>> responses = new LinkedHashMap<>();

    private Replay(Session session, Transcript transcript) {
        this.session = session;
        this.transcript = transcript;
        this.document = RecordedDocument.of(transcript);
    }

    static Replay start(Transcript transcript) {
        JsonObject initialize = transcript.initializeParams().deepCopy();
        // That process has ended long ago, and a server that checks it would exit.
        initialize.add("processId", JsonNull.INSTANCE);
        return new Replay(Client.recorded(initialize).start(), transcript);
    }

    void play() {
        boolean open = false;
        for (JsonObject message : transcript.messages()) {
            String method =
                    Json.at(message, "method").map(JsonElement::getAsString).orElse("");
            if (method.equals("textDocument/didClose")) {
                assertTextIsHeld();
                open = false;
            } else if (method.equals("textDocument/didOpen")) {
                open = true;
            }
            if (!method.isEmpty() && !LEFT_OUT.contains(method)) {
                send(method, message);
            }
        }
        if (open) {
            assertTextIsHeld();
        }
        assertAnswered();
    }

    private void send(String method, JsonObject message) {
        JsonElement params = message.has("params") ? message.get("params") : JsonNull.INSTANCE;
        Connection connection = session.connection();
        if (method.equals("textDocument/didChange")) {
            connection.notify(method, asWanted(params.getAsJsonObject()));
        } else if (method.equals("$/cancelRequest")) {
            connection.notify(method, Json.object("id", own(Json.require(params, "id"))));
        } else if (!message.has("id")) {
            connection.notify(method, params);
        } else if (isAnnounced(method)) {
            JsonElement id = own(message.get("id"));
            responses.put(id, connection.send(id, method, params));
        }
    }

    /** The recorded IDs conflict with those of the session itself. */
    private static JsonElement own(JsonElement id) {
        return Json.of("recorded-" + id.getAsString());
    }

    private boolean isAnnounced(String method) {
        String name = method.substring(method.indexOf('/') + 1);
        String provider = PROVIDERS.getOrDefault(method, name + "Provider");
        return !session.capability(provider).isJsonNull();
    }

    /** An editor that is asked for whole texts sends them with the same versions and in the same order. */
    private JsonObject asWanted(JsonObject change) {
        JsonElement sync = session.capability("textDocumentSync");
        JsonElement kind = sync.isJsonObject() ? session.capability("textDocumentSync.change") : sync;
        if (kind.getAsInt() != 1) {
            return change;
        }
        int version = Json.number(change, "textDocument.version");
        JsonObject whole = change.deepCopy();
        whole.add("contentChanges", Json.array(Json.object("text", document.text(version))));
        return whole;
    }

    private void assertTextIsHeld() {
        JsonObject params = Json.object("textDocument", Json.object("uri", document.uri()));
        Document twin = session.open(document.finalText());
        for (String method : List.of("textDocument/documentSymbol", "textDocument/foldingRange")) {
            assertEquals(
                    Json.write(twin.request(method)).replace(twin.uri(), document.uri()),
                    Json.write(session.request(method, params)),
                    () -> method + " differs from that of the editor's text\n" + document.finalText());
        }
        twin.close();
    }

    private void assertAnswered() {
        responses.forEach((id, response) -> {
            Response answer = session.connection().await(response, "request " + id);
            boolean broken = answer.isError() && answer.error().code() == ResponseError.INTERNAL_ERROR;
            assertFalse(broken, answer::toString);
        });
    }

    @Override
    public void close() {
        session.close();
    }
}
