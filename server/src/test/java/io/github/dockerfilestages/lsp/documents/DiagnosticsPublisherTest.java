package io.github.dockerfilestages.lsp.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
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
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The publisher, with a worker that runs when the test starts it. */
class DiagnosticsPublisherTest {
    private static final DocumentUri A = DocumentUri.of("file:///a/Dockerfile");
    private static final DocumentUri B = DocumentUri.of("file:///b/Dockerfile");
    private static final DocumentUri OTHER = DocumentUri.of("file:///c/compose.yaml");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> computed = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Session session = new Session();
    private final Workspace workspace = new Workspace();
    private Runnable whileComputing = () -> {};

    private final DiagnosticsPublisher publisher =
            new DiagnosticsPublisher(session, workspace, client(), this::compute, tasks::add, new Failures());

    @Test
    void publishesWithTheVersion() {
        put(A, 7);
        work();
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/publishDiagnostics\",\"params\":"
                        + "{\"uri\":\"file:///a/Dockerfile\",\"diagnostics\":[\"of version 7\"],\"version\":7}}",
                published());
    }

    @Test
    void ofManyEditsInARowComputesOnlyTheLast() {
        put(A, 1);
        put(B, 1);
        put(A, 2);
        put(A, 3);
        work();
        assertEquals(List.of("file:///a/Dockerfile 3", "file:///b/Dockerfile 1"), computed);
    }

    @Test
    void dropsOutdatedResultsAndPublishesTheLast() {
        put(A, 1);
        whileComputing = () -> {
            whileComputing = () -> {};
            put(A, 2);
        };
        work();
        assertEquals(List.of("file:///a/Dockerfile 1", "file:///a/Dockerfile 2"), computed);
        assertEquals(1, published().split("publishDiagnostics", -1).length - 1);
        assertTrue(published().contains("\"version\":2"), this::published);
    }

    @Test
    void clearsWhatIsClosed() {
        put(A, 1);
        work();
        out.reset();
        Snapshot before = workspace.snapshot();
        workspace.remove(A);
        publisher.scheduleAfter(before, A);
        work();
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/publishDiagnostics\",\"params\":"
                        + "{\"uri\":\"file:///a/Dockerfile\",\"diagnostics\":[]}}",
                published());
    }

    @Test
    void clearsWhatIsClosedWhileItIsComputed() {
        put(A, 1);
        whileComputing = () -> {
            Snapshot before = workspace.snapshot();
            workspace.remove(A);
            publisher.scheduleAfter(before, A);
        };
        work();
        assertEquals("", published());
    }

    @Test
    void saysNothingAboutOtherLanguages() {
        put(OTHER, 1);
        work();
        Snapshot before = workspace.snapshot();
        workspace.remove(OTHER);
        publisher.scheduleAfter(before, OTHER);
        work();
        assertEquals("", published());
        assertEquals(List.of(), computed);
    }

    @Test
    void aFailureInOneDocumentDoesNotAffectTheOthers() {
        put(A, 1);
        put(B, 1);
        whileComputing = () -> {
            whileComputing = () -> {};
            throw new StackOverflowError();
        };
        work();
        assertEquals(List.of("file:///a/Dockerfile 1", "file:///b/Dockerfile 1"), computed);
        assertEquals(List.of("The diagnostics of file:///a/Dockerfile"), failures);
        put(A, 2);
        work();
        assertEquals("file:///a/Dockerfile 2", computed.get(2));
    }

    @Test
    void onlySendsARefreshToAClientThatPulls() {
        session.start(ClientProfile.of(JsonParser.parseString("""
                {"capabilities": {
                  "textDocument": {"diagnostic": {}},
                  "workspace": {"diagnostics": {"refreshSupport": true}}}}""")));
        put(A, 1);
        Snapshot before = workspace.snapshot();
        workspace.remove(A);
        publisher.scheduleAfter(before, A);
        work();
        assertEquals("", published());

        publisher.scheduleAll();
        work();
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"workspace/diagnostic/refresh\"}", published());
    }

    @Test
    void looksAtBuildFilesWhenThereAreOtherStagesForThemToName() {
        put(A, 1);
        put(B, 1);
        put(OTHER, 1, "services: {app: {build: {context: ../a, target: b}}}\n");
        work();
        computed.clear();
        put(A, 2, "FROM a AS c\n");
        work();
        assertEquals(List.of("file:///a/Dockerfile 2", "file:///c/compose.yaml 1"), computed);
    }

    @Test
    void looksAtTheOthersOfWhichABuildFileBeginsToSaySomething() {
        put(A, 1);
        put(B, 1);
        work();
        computed.clear();
        put(OTHER, 1, "services: {app: {build: {context: ../a, target: b}}}\n");
        work();
        assertEquals(List.of("file:///c/compose.yaml 1", "file:///a/Dockerfile 1"), computed);
    }

    @Test
    void looksAtAllWhenAStageIsSoughtOfWhichOnlyTheNameIsKnown() {
        put(A, 1);
        put(B, 1);
        work();
        computed.clear();
        put(OTHER, 1, "services: {app: {build: {context: ../missing, target: b}}}\n");
        work();
        assertEquals(List.of("file:///c/compose.yaml 1", "file:///a/Dockerfile 1", "file:///b/Dockerfile 1"), computed);
    }

    @Test
    void doesNotRepeatWhatADocumentShows() {
        put(A, 1);
        put(B, 1);
        work();
        out.reset();
        publisher.scheduleAll();
        work();
        assertEquals("", published());
        put(A, 1);
        work();
        assertEquals(1, published().split("publishDiagnostics", -1).length - 1);
    }

    @Test
    void canPublishAllAgain() {
        put(A, 1);
        put(B, 1);
        work();
        computed.clear();
        publisher.scheduleAll();
        work();
        assertEquals(List.of("file:///a/Dockerfile 1", "file:///b/Dockerfile 1"), computed);
    }

    private void put(DocumentUri uri, int version) {
        put(uri, version, "FROM a\n");
    }

    private void put(DocumentUri uri, int version, String text) {
        Snapshot before = workspace.snapshot();
        workspace.put(OpenDocument.of(uri, "", version, SourceText.of(text), Configuration.DEFAULT));
        publisher.scheduleAfter(before, uri);
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private JsonArray compute(Snapshot now, DiagnosedFile document) {
        computed.add(document.uri() + " " + document.version().orElseThrow());
        whileComputing.run();
        var diagnostics = new JsonArray();
        diagnostics.add("of version " + document.version().orElseThrow());
        return diagnostics;
    }

    private String published() {
        return out.toString(StandardCharsets.UTF_8).replaceAll("Content-Length: \\d+\r\n\r\n", "");
    }

    private Client client() {
        return new Client(new Connection(out, new Workers(), new Failures(), () -> {}), tasks::add);
    }

    private final class Failures implements Reports {
        @Override
        public void note(String sentence) {
            throw new AssertionError(sentence);
        }

        @Override
        public void failure(String method, JsonElement params, Throwable cause) {
            failures.add(method);
        }
    }
}
