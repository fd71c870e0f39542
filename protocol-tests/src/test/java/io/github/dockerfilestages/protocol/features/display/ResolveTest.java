package io.github.dockerfilestages.protocol.features.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items that are already complete: as the protocol does not allow null here, they are returned unchanged. */
@ExtendWith(SharedSession.class)
class ResolveTest {
    private static final String TEXT = "FROM alpine AS build\nFROM build\n";

    @Test
    void givesBackALensOfADocumentThatIsClosed(Session session) {
        Document document = session.open(TEXT);
        JsonElement lens = Json.list(document.request("textDocument/codeLens")).get(0);
        document.close();

        assertEquals(lens, session.request("codeLens/resolve", lens));
    }

    @Test
    void givesBackACompletionItemOfADocumentThatIsClosed(Session session) {
        Document document = session.open(TEXT);
        JsonElement item = Json.list(document.request("textDocument/completion", TEXT.lastIndexOf("build")))
                .get(0);
        document.close();

        assertEquals(item, session.request("completionItem/resolve", item));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"Of another server\", \"kind\": \"quickfix\"}",
                "{\"title\": \"Of a document that is not open\", \"data\": {\"uri\": \"file:///closed\", \"version\": 1}}",
                "{\"title\": \"Of nothing\", \"data\": {\"uri\": \"nothing\"}}",
                "{\"title\": \"With other data\", \"data\": [5]}",
            })
    void givesBackAnActionWithoutADocument(String action, Session session) {
        assertEquals(Json.parse(action), session.request("codeAction/resolve", Json.parse(action)));
    }

    @Test
    void givesBackALensWhenTheUserHasSwitchedThemOff() {
        JsonObject off = Json.object("features", Json.object("codeLens/resolve", false));
        try (Session session = Client.modern().withOptions(off).start()) {
            Document document = session.open(TEXT);
            JsonObject lens = Json.object(
                    "range",
                    document.range(new Span(0, 4)),
                    "data",
                    Json.object("uri", document.uri(), "stage", 0, "topic", "references"));

            assertEquals(lens, session.request("codeLens/resolve", lens));
        }
    }
}
