package io.github.dockerfilestages.lsp.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.lsp.jsonrpc.Connection;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.jsonrpc.Peer;
import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import io.github.dockerfilestages.lsp.jsonrpc.Workers;
import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.session.Log;
import io.github.dockerfilestages.lsp.session.LogLevel;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Workspace;
import io.github.dockerfilestages.workspace.settings.Configuration;
import io.github.dockerfilestages.workspace.settings.Configurations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test features on the routes of real ones. */
class FeatureRoutesTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Session session = new Session();
    private final Workspace workspace = new Workspace();
    private final Log log =
            new Log(new PrintStream(errors, true, StandardCharsets.UTF_8), LogLevel.INFO, session, workspace);
    private final RouteTable table = new RouteTable();
    private final Peer peer = Peer.of((in, out) -> {
        var workers = new Workers();
        var connection = new Connection(out, workers, log, () -> {});
        log.forwardTo(new Client(connection, workers));
        connection.read(in, table, session);
        return 0;
    });

    @BeforeEach
    void start() {
        new FeatureRoutes(table, session, workspace)
                .add("textDocument/hover", HoverParams.class, HoverParams::getTextDocument, FeatureRoutesTest::hover)
                .add(
                        "textDocument/rename",
                        RenameParams.class,
                        RenameParams::getTextDocument,
                        FeatureRoutesTest::rename)
                .add("textDocument/fail", HoverParams.class, HoverParams::getTextDocument, FeatureRoutesTest::fail);
        session.start(ClientProfile.UNKNOWN);
        open("file:///c%3A/Dockerfile", "");
        open("file:///compose.yaml", "yaml");
    }

    @AfterEach
    void end() {
        peer.end();
    }

    @Test
    void aFeatureGetsTheDocumentAndTheOffset() {
        assertEquals(
                "{\"start\":{\"line\":0,\"character\":5},\"end\":{\"line\":0,\"character\":11}}",
                result("textDocument/hover", "file:///C:/Dockerfile"));
    }

    @Test
    void aRefusalIsASentence() {
        assertEquals(
                "{\"code\":-32803,\"message\":\"Not to x.\"}", error("textDocument/rename", "file:///C:/Dockerfile"));
    }

    @Test
    void nothingIsKnownOfOtherDocuments() {
        assertEquals("null", result("textDocument/hover", "file:///c:/unknown/Dockerfile"));
    }

    @Test
    void aFeatureThatIsSwitchedOffSaysNothing() {
        workspace.choose(Configurations.values("features: {hover: false}"));
        assertEquals("null", result("textDocument/hover", "file:///C:/Dockerfile"));
        error("textDocument/rename", "file:///C:/Dockerfile");
    }

    @Test
    void aMissingDocumentOrPositionIsAnErrorOfTheClient() {
        assertEquals(
                -32602,
                send("textDocument/hover", "{}", "error")
                        .getAsJsonObject()
                        .get("code")
                        .getAsInt());
        String noPlace = "{\"textDocument\":{\"uri\":\"file:///C:/Dockerfile\"}}";
        assertEquals(
                -32602,
                send("textDocument/hover", noPlace, "error")
                        .getAsJsonObject()
                        .get("code")
                        .getAsInt());
    }

    @Test
    void aFailureIsLoggedWithMethodAndDocumentAndVersion() {
        String line =
                "textDocument/fail on file:///C:/Dockerfile in version 3 failed: java.lang.AssertionError: made up";
        peer.send(message("textDocument/fail", params("file:///C:/Dockerfile")));
        assertEquals(
                line,
                peer.receiveNotification("window/logMessage").get("message").getAsString());
        assertEquals(
                "[Error] " + line,
                errors.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    }

    private static Range hover(FileRequest<HoverParams> request) {
        int offset = request.offset(request.params().getPosition());
        return request.converter().range(new TextRange(offset, offset + 6));
    }

    private static Range rename(FileRequest<RenameParams> request) {
        throw Errors.requestFailed("Not to " + request.params().getNewName() + ".");
    }

    private static Range fail(FileRequest<HoverParams> request) {
        throw new AssertionError("made up");
    }

    private void open(String uri, String languageId) {
        workspace.put(OpenDocument.of(
                DocumentUri.of(uri), languageId, 3, SourceText.of("FROM alpine\n"), Configuration.DEFAULT));
    }

    private String result(String method, String uri) {
        return send(method, params(uri), "result").toString();
    }

    private String error(String method, String uri) {
        return send(method, params(uri), "error").toString();
    }

    private JsonElement send(String method, String params, String member) {
        peer.send(message(method, params));
        return peer.receiveResponse("1").get(member);
    }

    private static String message(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}".formatted(method, params);
    }

    private static String params(String uri) {
        return "{'textDocument':{'uri':'%s'},'position':{'line':0,'character':5},'newName':'x'}"
                .formatted(uri)
                .replace('\'', '"');
    }
}
