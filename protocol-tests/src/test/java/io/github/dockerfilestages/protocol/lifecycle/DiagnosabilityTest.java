package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server reports about itself to find the cause of a problem. */
class DiagnosabilityTest {
    private static final String LOG_TRACE = "$/logTrace";
    private static final String PRIVATE = "FROM registry.secret.example/app AS hidden\nFROM hidden\n";

    @Test
    void aClientGetsATraceOfEachMessageAsSoonAsItAsks() {
        try (Session session = Session.start(Client.modern())) {
            Document document = session.open(PRIVATE);
            document.request("textDocument/foldingRange");
            session.notify("$/setTrace", Json.object("value", "messages"));
            document.request("textDocument/hover", PRIVATE.lastIndexOf("hidden"));

            JsonObject received = traceOf(session, "Received request 'textDocument/hover'");
            traceOf(session, "Sent response");

            assertFalse(received.has("verbose"), received::toString);
            assertNotTraced(session, "foldingRange");
        }
    }

    @Test
    void theContentOfAMessageIsOnlyTracedForAClientThatAsksForIt() {
        try (Session session = Session.start(Client.modern())) {
            Document document = session.open(PRIVATE);
            session.notify("$/setTrace", Json.object("value", "verbose"));
            document.request("textDocument/hover", PRIVATE.lastIndexOf("hidden"));

            JsonObject received = traceOf(session, "Received request 'textDocument/hover'");

            assertTrue(received.get("verbose").getAsString().contains(document.uri()), received::toString);
        }
    }

    @Test
    void aTraceThatIsSwitchedOffEnds() {
        try (Session session = Session.start(Client.modern())) {
            Document document = session.open(PRIVATE);
            session.notify("$/setTrace", Json.object("value", "messages"));
            document.request("textDocument/hover", 0);
            traceOf(session, "Sent response");
            session.notify("$/setTrace", Json.object("value", "off"));
            document.request("textDocument/foldingRange");
            document.request("textDocument/documentHighlight", 0);

            assertNotTraced(session, "foldingRange");
            assertNotTraced(session, "documentHighlight");
        }
    }

    @Test
    void theLogOfAllMessagesCanBeGivenAway() {
        String log = logOf("trace");

        assertTrue(log.contains("[Trace] Received request 'initialize'"), log);
        assertTrue(log.contains("[Trace] Received notification 'textDocument/didOpen'"), log);
        assertTrue(log.contains("[Trace] Sent response"), log);
        assertFalse(log.contains("hidden") || log.contains("secret"), log);
    }

    @Test
    void theLogSaysWhatWasPassedOver() {
        String log = logOf("info");
        assertTrue(log.contains("[Info] An unknown notification was ignored: no/such"), log);
        assertFalse(log.contains("[Trace]"), log);
    }

    @Test
    void theLogOfErrorsIsEmptyWhereNothingFails() {
        assertEquals("", logOf("error"));
    }

    /** The standard error of a server in a session that starts, does a little, and ends. */
    private static String logOf(String level) {
        Server server = Server.start("--stdio", "--log", level);
        try (Session session = Session.greet(server, server.connection(), Client.modern())) {
            Document document = session.open(PRIVATE);
            session.notify("no/such", new JsonObject());
            document.request("textDocument/hover", PRIVATE.lastIndexOf("hidden"));
        }
        return server.stderr();
    }

    private static JsonObject traceOf(Session session, String start) {
        return session.connection()
                .notifications()
                .await(
                        message -> message.get("method").getAsString().equals(LOG_TRACE)
                                && messageOf(message).startsWith(start),
                        start)
                .getAsJsonObject("params");
    }

    private static void assertNotTraced(Session session, String method) {
        List<String> traces = traces(session);
        assertTrue(traces.stream().noneMatch(trace -> trace.contains(method)), traces::toString);
    }

    private static List<String> traces(Session session) {
        return session.connection().notifications().all().stream()
                .filter(message -> message.get("method").getAsString().equals(LOG_TRACE))
                .map(DiagnosabilityTest::messageOf)
                .toList();
    }

    private static String messageOf(JsonObject trace) {
        return trace.getAsJsonObject("params").get("message").getAsString();
    }
}
