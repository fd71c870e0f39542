package io.github.dockerfilestages.protocol.metamodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.json.Json;
import io.github.dockerfilestages.protocol.recorded.SharedReference;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published meta model can be read; this is also the test that reports when messages are not checked. */
class PublishedMetaModelTest {
    private final Conformance conformance = Conformance.ofEveryMessage();

    @BeforeEach
    void needsTheMetaModel() {
        assumeTrue(
                Conformance.isPossible(),
                SharedReference.absence("lsp/metaModel.json") + "; without it no message of the server is checked");
    }

    @Test
    void takesAGoodAnswer() {
        conformance.checkResponse("textDocument/definition", response("""
                [{"originSelectionRange": RANGE, "targetUri": "file:///a", "targetRange": RANGE,
                  "targetSelectionRange": RANGE}]"""));
        conformance.checkResponse("textDocument/definition", response("null"));
        conformance.checkResponse("textDocument/rename", response("""
                {"documentChanges": [{"textDocument": {"uri": "file:///a", "version": null},
                                      "edits": [{"range": RANGE, "newText": "x"}]}]}"""));

        conformance.assertNoViolations();
    }

    @Test
    void findsAForgottenRange() {
        conformance.checkResponse("textDocument/definition", response("""
                [{"targetUri": "file:///a", "targetRange": RANGE}]"""));

        assertThrows(AssertionError.class, conformance::assertNoViolations);
    }

    @Test
    void findsAValueOutsideAnEnumeration() {
        JsonObject message = Json.parse("""
                {"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params":
                  {"uri": "file:///a", "diagnostics": [{"range": RANGE, "severity": 7, "message": "x"}]}}
                """.replace("RANGE", range())).getAsJsonObject();
        conformance.checkNotification(message);

        assertThrows(AssertionError.class, conformance::assertNoViolations);
    }

    @Test
    void resolvesEveryTypeThatItMentions() {
        MetaModel model = MetaModel.parse(
                SharedReference.read(SharedReference.file("lsp/metaModel.json").orElseThrow()));

        assertEquals("line", model.properties("Position").keySet().iterator().next());
        // Two levels of inheritance: the options of a registration.
        Set<String> options = model.properties("RenameRegistrationOptions").keySet();
        assertTrue(options.contains("workDoneProgress"), options::toString);
    }

    private static JsonObject response(String result) {
        return Json.parse("{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": " + result.replace("RANGE", range()) + "}")
                .getAsJsonObject();
    }

    private static String range() {
        return "{\"start\": {\"line\": 0, \"character\": 0}, \"end\": {\"line\": 0, \"character\": 1}}";
    }
}
