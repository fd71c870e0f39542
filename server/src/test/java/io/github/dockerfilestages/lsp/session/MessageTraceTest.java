package io.github.dockerfilestages.lsp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonPrimitive;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTraceTest {
    private final List<String> log = new ArrayList<>();
    private final List<String> client = new ArrayList<>();

    @Test
    void nothingIsTracedUntilItIsRequested() {
        talk(trace(LogLevel.INFO));

        assertEquals(List.of(), log);
        assertEquals(List.of(), client);
    }

    @Test
    void theLogHasEachMessageWithoutWhatIsInIt() {
        talk(trace(LogLevel.TRACE));

        assertEquals(
                List.of(
                        "Received request 'textDocument/hover' (7), 58 characters",
                        "Sent response (7), 30 characters",
                        "Received notification 'textDocument/didOpen', 53 characters",
                        "Sent error, 32 characters",
                        "Received response, 1 characters"),
                log);
        assertEquals(List.of(), client);
    }

    @Test
    void aClientHasThemWithoutOrWithWhatIsInThemAsItAsks() {
        MessageTrace trace = trace(LogLevel.INFO);
        trace.set(new JsonTree(new JsonPrimitive("messages")));
        trace.received(bytes("{\"method\":\"a\",\"params\":\"secret\"}"));
        trace.set(new JsonTree(new JsonPrimitive("verbose")));
        trace.received(bytes("{\"method\":\"b\"}"));
        trace.set(new JsonTree(new JsonPrimitive("off")));
        trace.received(bytes("{\"method\":\"c\"}"));

        assertEquals(
                List.of(
                        "{\"message\":\"Received notification 'a', 32 characters\"}",
                        "{\"message\":\"Received notification 'b', 14 characters\","
                                + "\"verbose\":\"{\\\"method\\\":\\\"b\\\"}\"}"),
                client);
        assertEquals(List.of(), log);
    }

    private MessageTrace trace(LogLevel level) {
        return new MessageTrace(level, log::add, params -> client.add(params.toString()));
    }

    /** The message that reports a trace is not traced itself. */
    private static void talk(MessageTrace trace) {
        trace.received(bytes("{\"id\":7,\"method\":\"textDocument/hover\",\"params\":\"a secret\"}"));
        trace.sent(bytes("Content-Length: 30\r\n\r\n{\"id\":7,\"result\":\"the secret\"}"));
        trace.received(bytes("{\"method\":\"textDocument/didOpen\",\"params\":\"a secret\"}"));
        trace.sent(bytes("Content-Length: 32\r\n\r\n{\"id\":null,\"error\":{\"code\":-32}}"));
        trace.sent(bytes("Content-Length: 24\r\n\r\n{\"method\":\"$/logTrace\"}"));
        trace.received(bytes("{"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
