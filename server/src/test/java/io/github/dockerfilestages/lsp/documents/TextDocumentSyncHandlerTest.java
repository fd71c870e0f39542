package io.github.dockerfilestages.lsp.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.lsp.jsonrpc.Connection;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.lsp.jsonrpc.Workers;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDocumentSyncHandlerTest {
    private static final String URI = "file:///c%3A/a/Dockerfile";
    private static final String OTHER_SPELLING = "file:///C:/a/Dockerfile";

    private final List<String> notes = new ArrayList<>();
    private final List<String> followed = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Session session = new Session();
    private final Workspace workspace = new Workspace();
    private final TextDocumentSyncHandler documents =
            new TextDocumentSyncHandler(session, workspace, followers(), noDiagnostics(), new Notes());

    @Test
    void opensDocuments() {
        open(1, "FROM a\n");
        OpenDocument document = document();
        assertEquals("FROM a\n", document.text().content());
        assertEquals(1, document.version());
        assertTrue(document.isDockerfile(), "it is named like a Dockerfile");
    }

    @Test
    void openingAgainReplaces() {
        open(5, "FROM a\n");
        open(1, "FROM b\n");
        assertText("FROM b\n", 1);
    }

    @Test
    void closesDocumentsUnderAnySpelling() {
        open(1, "FROM a\n");
        documents.close(json("{textDocument: {uri: '" + OTHER_SPELLING + "'}}"));
        assertEquals(List.of(), workspace.snapshot().documents().all());
    }

    @Test
    void changesAreAppliedOneAfterTheOther() {
        open(1, "FROM a\n");
        change(2, edit(0, 6, 0, 6, "bc"), edit(0, 5, 0, 6, ""), edit(1, 0, 1, 0, "RUN x\n"));
        assertText("FROM bc\nRUN x\n", 2);
    }

    /** Each pair of messages that a client may send in the wrong order, sent in that order. */
    @Test
    void whatComesInAnotherOrderIsPutInOrder() {
        session.start(ClientProfile.of(
                JsonParser.parseString("{\"initializationOptions\": {\"client\": {\"name\": \"LSP4IJ\"}}}")));
        change(2, whole("FROM early\n"));
        open(1, "FROM a\n");
        assertText("FROM early\n", 2);

        change(4, whole("FROM new\n"));
        change(3, whole("FROM old\n"));
        assertText("FROM new\n", 4);

        open(1, "FROM again\n");
        change(5, whole("FROM former\n"));
        close();
        assertText("FROM again\n", 1);

        close();
        change(2, whole("FROM last\n"));
        assertEquals(List.of("FROM again\n", "FROM last\n"), closed);

        close();
        open(1, "FROM closed already\n");
        assertEquals(List.of(), workspace.snapshot().documents().all());
        assertEquals("FROM closed already\n", closed.get(closed.size() - 1));
    }

    @Test
    void changesInARowAreReadOnce() {
        open(1, "FROM a\n");
        followed.clear();
        change(2, edit(0, 5, 0, 6, "bc"));
        change(3, edit(0, 6, 0, 7, ""), edit(1, 0, 1, 0, "RUN x\n"));
        change(4, edit(0, 6, 0, 6, " AS d"));
        assertEquals(List.of(), followed);
        assertText("FROM b AS d\nRUN x\n", 4);
        documents.settle();
        assertEquals(List.of(URI), followed);
    }

    @Test
    void changesOfAnotherDocumentWaitForThose() {
        String other = "file:///b/Dockerfile";
        open(1, "FROM a\n");
        documents.open(json("{textDocument: {uri: '" + other + "', version: 1, text: 'FROM x'}}"));
        followed.clear();
        change(2, edit(0, 5, 0, 6, "b"));
        documents.change(
                json("{textDocument: {uri: '" + other + "', version: 2}, contentChanges: [{text: 'FROM y'}]}"));
        assertEquals(List.of(URI), followed);
        documents.settle();
        assertEquals(List.of(URI, other), followed);
    }

    @Test
    void aRefusedChangeLeavesTheOnesBefore() {
        open(1, "FROM a\n");
        change(2, edit(0, 5, 0, 6, "b"));
        assertRefused(() -> change(3, edit(0, 5, 0, 6, "c"), "{}"));
        assertText("FROM b\n", 2);
    }

    @Test
    void changesThatCancelOutGiveTheTextBefore() {
        open(1, "FROM a\n");
        change(2, edit(0, 5, 0, 5, "b"));
        change(3, edit(0, 5, 0, 6, ""));
        assertText("FROM a\n", 3);
    }

    @Test
    void wholeTextsAndEditsMayBeMixed() {
        open(1, "FROM a\n");
        change(2, edit(0, 5, 0, 6, "b"), whole("FROM c\nRUN x\n"), edit(0, 5, 0, 6, "d"));
        assertText("FROM d\nRUN x\n", 2);
    }

    @Test
    void documentsKeepTheSpellingTheyWereOpenedWith() {
        open(1, "FROM a\n");
        change(2, whole("FROM b\n"));
        assertEquals(URI, document().uri().spelling());
    }

    @ParameterizedTest
    @CsvSource({"utf-8, 15", "utf-16, 12", "utf-32, 11"})
    void positionsCountInTheUnitsOfTheClient(String encoding, int character) {
        session.start(ClientProfile.of(JsonParser.parseString(
                "{\"capabilities\":{\"general\":{\"positionEncodings\":[\"" + encoding + "\"]}}}")));
        open(1, "FROM a # \u00e9\ud83d\ude00x\n");
        change(2, edit(0, character, 0, character + 1, "y"));
        assertText("FROM a # \u00e9\ud83d\ude00y\n", 2);
    }

    @Test
    void positionsOutsideTheTextMeanTheNearestInside() {
        open(1, "FROM a\n");
        change(2, edit(0, 5, 99, 99, "b"), edit(7, 0, 9, 0, " AS c"), edit(0, 10, 0, 99, "d"));
        assertText("FROM b AS d", 2);
    }

    @Test
    void aChangeToALowerVersionIsIgnored() {
        open(3, "FROM a\n");
        change(2, whole("FROM b\n"));
        assertText("FROM a\n", 3);
        assertEquals(List.of("A change of " + URI + " to version 2 was ignored: it has version 3 already."), notes);
    }

    @Test
    void versionsMayHaveGapsOrStayOrBeMissing() {
        open(0, "FROM a\n");
        change(7, whole("FROM b\n"));
        change(7, whole("FROM c\n"));
        assertText("FROM c\n", 7);
        documents.change(json("{textDocument: {uri: '" + URI + "'}, contentChanges: [{text: 'FROM d\n'}]}"));
        assertText("FROM d\n", 7);
    }

    @Test
    void aChangeOfWhatIsNotOpenIsIgnored() {
        change(2, whole("FROM b\n"));
        assertEquals(List.of("A change of " + OTHER_SPELLING + " was ignored: it is not open."), notes);
    }

    @Test
    void whatLacksSomethingIsRefusedAndChangesNothing() {
        open(1, "FROM a\n");
        for (String params : List.of(
                "{}", "{textDocument: null}", "{textDocument: []}", "{textDocument: {}}", "{textDocument: {uri: 7}}")) {
            assertRefused(() -> documents.open(json(params)));
            assertRefused(() -> documents.change(json(params)));
            assertRefused(() -> documents.close(json(params)));
        }
        assertRefused(() -> documents.open(json("{textDocument: {uri: '" + URI + "'}}")));
        String position = "{line: 0, character: 0}";
        for (String change : List.of(
                "{}",
                "7",
                "{text: 7}",
                "{text: 'x', range: {}}",
                "{text: 'x', range: {start: {line: 0}, end: " + position + "}}",
                "{text: 'x', range: {start: " + position + ", end: {line: 0, character: '1'}}}",
                "{range: {start: " + position + ", end: " + position + "}}")) {
            assertRefused(() -> change(2, whole("FROM b\n"), change));
        }
        assertText("FROM a\n", 1);
    }

    private static void assertRefused(Runnable action) {
        assertThrows(ResponseErrorException.class, action::run);
    }

    private void assertText(String text, int version) {
        assertEquals(text, document().text().content());
        assertEquals(text, document().stages().orElseThrow().text().content());
        assertEquals(version, document().version());
    }

    private OpenDocument document() {
        documents.settle();
        return workspace.snapshot().documents().find(DocumentUri.of(URI)).orElseThrow();
    }

    private void open(int version, String text) {
        documents.open(json("{textDocument: {uri: '%s', languageId: 'dockerfile', version: %d, text: '%s'}}"
                .formatted(URI, version, text)));
    }

    private void change(int version, String... changes) {
        documents.change(json("{textDocument: {uri: '%s', version: %d}, contentChanges: [%s]}"
                .formatted(OTHER_SPELLING, version, String.join(",", changes))));
    }

    private static String edit(int line, int character, int endLine, int endCharacter, String text) {
        return "{range: {start: {line: %d, character: %d}, end: {line: %d, character: %d}}, text: '%s'}"
                .formatted(line, character, endLine, endCharacter, text);
    }

    private void close() {
        documents.close(json("{textDocument: {uri: '" + URI + "'}}"));
    }

    private static String whole(String text) {
        return "{text: '" + text + "'}";
    }

    /** Parses JSON without quotes around names. */
    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private TextDocumentSyncHandler.Followers followers() {
        return new TextDocumentSyncHandler.Followers() {
            @Override
            public void changed(DocumentUri uri, Snapshot before) {
                followed.add(uri.spelling());
            }

            @Override
            public void opened(OpenDocument document) {}

            @Override
            public boolean awaits(DocumentUri uri) {
                return false;
            }

            @Override
            public void seen(DocumentUri uri, String text) {}

            @Override
            public void closed(DocumentUri uri, SourceText text) {
                closed.add(text.content());
            }
        };
    }

    private DiagnosticsPublisher noDiagnostics() {
        var connection = new Connection(OutputStream.nullOutputStream(), new Workers(), new Notes(), () -> {});
        var client = new Client(connection, Runnable::run);
        return new DiagnosticsPublisher(
                session, workspace, client, (now, document) -> new JsonArray(), Runnable::run, new Notes());
    }

    private final class Notes implements Reports {
        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }

        @Override
        public void failure(String method, JsonElement params, Throwable cause) {
            throw new AssertionError(cause);
        }
    }
}
