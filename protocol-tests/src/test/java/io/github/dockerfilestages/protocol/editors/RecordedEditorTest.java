package io.github.dockerfilestages.protocol.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.recorded.RecordedEditor;
import io.github.dockerfilestages.protocol.recorded.SharedReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The initialize request of each recorded editor, and a short session with it: the editor gets what it announced, and
 * does not get what it did not announce.
 */
class RecordedEditorTest {
    private static final String TEXT = "FROM node:20 AS build\nRUN a\nFROM scratch\nCOPY --from=build /a /b\n";
    private static final int REFERENCE = TEXT.lastIndexOf("build");

    /** The requests of a server, and the capability that allows each. */
    private static final Map<String, String> ALLOWED_BY = Map.of(
            "workspace/configuration",
            "workspace.configuration",
            "workspace/workspaceFolders",
            "workspace.workspaceFolders",
            "workspace/applyEdit",
            "workspace.applyEdit",
            "window/workDoneProgress/create",
            "window.workDoneProgress",
            "window/showDocument",
            "window.showDocument.support",
            "workspace/diagnostic/refresh",
            "workspace.diagnostics.refreshSupport",
            "workspace/codeLens/refresh",
            "workspace.codeLens.refreshSupport",
            "workspace/inlayHint/refresh",
            "workspace.inlayHint.refreshSupport",
            "workspace/semanticTokens/refresh",
            "workspace.semanticTokens.refreshSupport");

    static Stream<RecordedEditor> editors() {
        return RecordedEditor.all().stream();
    }

    @Test
    void editorsWereRecorded() {
        assumeFalse(RecordedEditor.all().isEmpty(), SharedReference.absence("clients/initialize"));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("editors")
    void getsWhatItAnnounced(RecordedEditor editor) {
        Client client = Client.recorded(editor.initializeParams());
        try (Session session = client.start()) {
            assertEncoding(client, session);
            assertSynchronization(editor, session);
            Document document = session.open(TEXT);
            assertDefinition(client, document);
            assertRename(client, session, document);
            assertSymbols(client, document);
            assertHover(client, document);
            assertCompletion(client, document);
            assertQuestions(client, session);
        }
    }

    private static void assertEncoding(Client client, Session session) {
        JsonElement offered = client.capability("general.positionEncodings");
        boolean isOffered =
                Json.list(offered).contains(Json.of(session.encoding().wireName()));
        assertTrue(isOffered || session.encoding() == PositionEncoding.UTF_16, () -> "offered " + offered);
    }

    /**
     * Helix of Debian 13 sends its changes out of order: incremental changes would corrupt the text, whole texts do
     * not.
     */
    private static void assertSynchronization(RecordedEditor editor, Session session) {
        int kind = session.capability("textDocumentSync").isJsonObject()
                ? session.capability("textDocumentSync.change").getAsInt()
                : session.capability("textDocumentSync").getAsInt();
        if (editor.name().startsWith("helix-25.01.")) {
            assertEquals(1, kind, "whole texts");
        } else if (!editor.name().startsWith("helix") && !editor.name().startsWith("lsp4ij")) {
            assertEquals(2, kind, "steps");
        }
    }

    private static void assertDefinition(Client client, Document document) {
        List<JsonObject> links = Json.objects(document.request("textDocument/definition", REFERENCE));
        boolean linked = client.can("textDocument.definition.linkSupport");
        assertEquals(1, links.size());
        assertEquals(document.uri(), Json.text(links.get(0), linked ? "targetUri" : "uri"));
        JsonElement alias = Json.require(links.get(0), linked ? "targetSelectionRange" : "range");
        assertEquals(TEXT.indexOf("build"), document.span(alias).start());
    }

    private static void assertRename(Client client, Session session, Document document) {
        boolean prepares = client.can("textDocument.rename.prepareSupport");
        assertEquals(prepares, session.capability("renameProvider").isJsonObject(), "prepares a rename");
        JsonObject params = document.at(REFERENCE);
        params.addProperty("newName", "base");
        JsonElement edit = session.request("textDocument/rename", params);
        assertTrue(
                Json.at(edit, client.can("workspace.workspaceEdit.documentChanges") ? "documentChanges" : "changes")
                        .isPresent(),
                edit::toString);
    }

    private static void assertSymbols(Client client, Document document) {
        boolean hierarchical = client.can("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport");
        for (JsonObject symbol : Json.objects(document.request("textDocument/documentSymbol"))) {
            assertTrue(symbol.has(hierarchical ? "selectionRange" : "location"), symbol::toString);
        }
    }

    private static void assertHover(Client client, Document document) {
        JsonElement formats = client.capability("textDocument.hover.contentFormat");
        JsonElement hover = document.request("textDocument/hover", REFERENCE);
        boolean markdown = Json.list(formats).contains(Json.of("markdown"));
        assertEquals(markdown ? "markdown" : "plaintext", Json.text(hover, "contents.kind"));
    }

    private static void assertCompletion(Client client, Document document) {
        JsonElement result = document.request("textDocument/completion", REFERENCE);
        List<JsonObject> items = result.isJsonObject() ? Json.objects(result, "items") : Json.objects(result);
        assertEquals("build", Json.text(items.get(0), "label"));
        for (JsonObject item : items) {
            boolean snippet = item.has("insertTextFormat") && Json.number(item, "insertTextFormat") == 2;
            assertFalse(
                    snippet && !client.can("textDocument.completion.completionItem.snippetSupport"), item::toString);
            boolean insertsOrReplaces = Json.at(item, "textEdit.insert").isPresent();
            assertFalse(
                    insertsOrReplaces && !client.can("textDocument.completion.completionItem.insertReplaceSupport"),
                    item::toString);
        }
        JsonElement defaults = client.capability("textDocument.completion.completionList.itemDefaults");
        Json.at(result, "itemDefaults")
                .ifPresent(given -> given.getAsJsonObject()
                        .keySet()
                        .forEach(name -> assertTrue(Json.list(defaults).contains(Json.of(name)), name)));
    }

    /** The client must have announced support for all requests that the server has sent so far. */
    private static void assertQuestions(Client client, Session session) {
        for (JsonObject question : session.connection().serverRequests().all()) {
            String method = Json.text(question, "method");
            if (method.equals("client/registerCapability")) {
                Json.objects(question, "params.registrations")
                        .forEach(registration -> assertRegistrable(client, Json.text(registration, "method")));
            } else {
                assertTrue(
                        ALLOWED_BY.containsKey(method) && client.can(ALLOWED_BY.get(method)),
                        () -> "not announced: " + question);
            }
        }
    }

    private static void assertRegistrable(Client client, String method) {
        String capability = method.replace('/', '.') + ".dynamicRegistration";
        assertTrue(client.can(capability), () -> "registered without being asked for: " + method);
    }
}
