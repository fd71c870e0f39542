package io.github.dockerfilestages.lsp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server from the view of its client, from the first message to the last. */
class LanguageServerTest {
    private ServerSession session = new ServerSession();

    @AfterEach
    void end() {
        session.close();
    }

    @Test
    void introducesItself() {
        JsonObject result = session.request("initialize", "{'capabilities':{}}").getAsJsonObject("result");
        assertEquals(
                "{\"name\":\"dockerfile-stages\",\"version\":\"1.2.3\"}",
                result.get("serverInfo").toString());
        assertEquals(
                "\"utf-16\"",
                result.getAsJsonObject("capabilities").get("positionEncoding").toString());
        assertEquals(TextDocumentSyncKind.Incremental, sync(result));
    }

    @Test
    void asksClientsThatReorderChangesForWholeTexts() {
        JsonObject result = session.request("initialize", "{'clientInfo':{'name':'helix','version':'25.01.1'}}")
                .getAsJsonObject("result");
        assertEquals(TextDocumentSyncKind.Full, sync(result));
    }

    @Test
    void refusesRequestsUntilItIsInitialized() {
        assertErrorCode(ResponseErrorCode.ServerNotInitialized, session.request("shutdown", "null"));
        assertErrorCode(ResponseErrorCode.ServerNotInitialized, session.request("unknown", "null"));
        session.assertInitializes();
    }

    @Test
    void dropsNotificationsUntilItIsInitialized() {
        session.open(1, "FROM a");
        session.request("initialize", "{}");
        session.change(2, "[]");
        assertEquals(
                "A change of file:///project/Dockerfile was ignored: it is not open.",
                session.receiveNotification("window/logMessage").get("message").getAsString());
    }

    @Test
    void isInitializedOnce() {
        session.request("initialize", "{}");
        assertErrorCode(ResponseErrorCode.InvalidRequest, session.request("initialize", "{}"));
    }

    @Test
    void anInitializeWithoutParametersIsNone() {
        assertErrorCode(ResponseErrorCode.InvalidParams, session.request("initialize", "null"));
        assertErrorCode(ResponseErrorCode.InvalidParams, session.request("initialize", "[]"));
        session.assertInitializes();
    }

    @Test
    void leavesWithSuccessWhenItWasAskedToShutDown() {
        session.request("initialize", "{}");
        assertEquals(JsonNull.INSTANCE, session.request("shutdown", "null").get("result"));
        assertErrorCode(ResponseErrorCode.InvalidRequest, session.request("textDocument/hover", "{}"));
        assertErrorCode(ResponseErrorCode.InvalidRequest, session.request("initialize", "{}"));
        session.open(1, "FROM a");
        session.notify("exit", "null");
        assertEquals(0, session.exitCode());
    }

    @Test
    void leavesWithFailureWhenItWasNot() {
        session.request("initialize", "{}");
        session.notify("exit", "null");
        assertEquals(1, session.exitCode());
    }

    @Test
    void mayBeTurnedAwayBeforeAnything() {
        session.notify("exit", "null");
        assertEquals(1, session.exitCode());
    }

    @Test
    void leavesWhenItsInputEnds() {
        session.request("initialize", "{}");
        assertEquals(1, session.end());
    }

    @Test
    void leavesWithSuccessWhenItsInputEndsAfterShutdown() {
        session.request("initialize", "{}");
        session.request("shutdown", "null");
        assertEquals(0, session.end());
    }

    @Test
    void leavesWhenItsParentIsGone() throws Exception {
        Process parent = new ProcessBuilder(java(), "--version").start();
        parent.waitFor();
        session.request("initialize", "{'processId':" + parent.pid() + "}");
        session.notify("initialized", "{}");
        assertEquals(1, session.left().join());
    }

    @Test
    void staysAsLongAsItsParent() {
        session.request("initialize", "{'processId':" + ProcessHandle.current().pid() + "}");
        session.notify("initialized", "{}");
        session.assertStillThere();
        assertFalse(session.left().isDone(), "the server has left");
    }

    @Test
    void writesToTheErrorStreamWhatItSendsToTheClientsLog() {
        session.request("initialize", "{}");
        session.closeDocument();
        session.change(2, "[]");
        session.receiveNotification("window/logMessage");
        assertTrue(session.errors().contains("file:///project/Dockerfile was ignored"), session::errors);
    }

    @Test
    void tracesEachMessageIfTheClientAsksForIt() {
        session.request("initialize", "{'trace':'messages'}");
        session.ask("no/such", "{}");

        String message = "";
        while (!message.startsWith("Received request 'no/such' (2), ")) {
            message = session.receiveNotification("$/logTrace").get("message").getAsString();
        }
    }

    private static TextDocumentSyncKind sync(JsonObject result) {
        JsonObject sync = result.getAsJsonObject("capabilities").getAsJsonObject("textDocumentSync");
        assertTrue(sync.get("openClose").getAsBoolean(), sync::toString);
        return TextDocumentSyncKind.forValue(sync.get("change").getAsInt());
    }

    private static void assertErrorCode(ResponseErrorCode code, JsonObject response) {
        assertEquals(
                code.getValue(), response.getAsJsonObject("error").get("code").getAsInt(), response::toString);
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }
}
