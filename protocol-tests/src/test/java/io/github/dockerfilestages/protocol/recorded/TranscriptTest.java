package io.github.dockerfilestages.protocol.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recording contains what its editor has sent, and the text that it showed. */
class TranscriptTest {
    private static final Transcript TRANSCRIPT = Transcript.parse("example", """
            {"from": "client", "msg": {"id": 1, "method": "initialize", "params": {"processId": 7}}}
            {"from": "server", "msg": {"id": 1, "result": {}}}
            {"from": "client", "msg": {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": "file:///a", "version": 0, "text": "FROM a"}}}}
            {"from": "client", "msg": {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///a", "version": 3}, "contentChanges": [{"range": {"start": {"line": 0, "character": 6}, "end": {"line": 0, "character": 6}}, "text": "c"}]}}}
            {"from": "client", "msg": {"method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///a", "version": 1}, "contentChanges": [{"range": {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 6}}, "text": "b"}]}}}
            """);

    @Test
    void leavesTheServerOut() {
        assertEquals(4, TRANSCRIPT.messages().size());
        assertEquals(7, Json.number(TRANSCRIPT.initializeParams(), "processId"));
    }

    @Test
    void makesTheChangesInTheOrderOfTheirVersions() {
        RecordedDocument document = RecordedDocument.of(TRANSCRIPT);

        assertEquals("file:///a", document.uri());
        assertEquals(List.of(0, 1, 3), document.versions());
        assertEquals("FROM b", document.text(1));
        assertEquals("FROM bc", document.finalText());
    }
}
