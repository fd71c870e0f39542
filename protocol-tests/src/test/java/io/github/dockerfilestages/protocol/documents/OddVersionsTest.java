package io.github.dockerfilestages.protocol.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.harness.SharedSession;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Versions that clients should not send: the server still has the text of the client. */
@ExtendWith(SharedSession.class)
class OddVersionsTest {
    private Session session;
    private String uri;

    @BeforeEach
    void open(Session shared) {
        session = shared;
        uri = Session.freshUri("Dockerfile");
        open(5, "first");
    }

    @Test
    void aDocumentThatIsOpenedAgainBeginsAgain() {
        open(1, "again");
        assertEquals(List.of("again"), stages());

        change(Json.object("uri", uri, "version", 2), "changed");
        assertEquals(List.of("changed"), stages());
    }

    @Test
    void aChangeWithoutAVersionIsTheNext() {
        change(Json.object("uri", uri), "without");
        assertEquals(List.of("without"), stages());

        change(Json.object("uri", uri, "version", null), "null");
        assertEquals(List.of("null"), stages());
    }

    @Test
    void aVersionThatGoesBackIsOfAChangeThatCameLate() {
        change(Json.object("uri", uri, "version", 4), "late");
        assertEquals(List.of("first"), stages());
    }

    @Test
    void aNumberThatNoVersionCanBeDoesNotEndTheChanges() {
        change(Json.object("uri", uri, "version", 1L << 31), "huge");
        assertEquals(List.of("huge"), stages());

        change(Json.object("uri", uri, "version", 6), "next");
        assertEquals(List.of("next"), stages());
    }

    @Test
    void aChangeOfAClosedDocumentOpensNothing() {
        session.notify("textDocument/didClose", Json.object("textDocument", Json.object("uri", uri)));
        change(Json.object("uri", uri, "version", 6), "closed");
        assertEquals(List.of(), stages());
    }

    private void open(int version, String stage) {
        session.notify(
                "textDocument/didOpen",
                Json.object(
                        "textDocument",
                        Json.object("uri", uri, "languageId", "dockerfile", "version", version, "text", text(stage))));
    }

    private void change(JsonObject document, String stage) {
        session.notify(
                "textDocument/didChange",
                Json.object("textDocument", document, "contentChanges", Json.array(Json.object("text", text(stage)))));
    }

    private List<String> stages() {
        return Json.objects(session.request(
                        "textDocument/documentSymbol", Json.object("textDocument", Json.object("uri", uri))))
                .stream()
                .map(symbol -> Json.text(symbol, "name"))
                .toList();
    }

    private static String text(String stage) {
        return "FROM alpine AS " + stage + "\n";
    }
}
