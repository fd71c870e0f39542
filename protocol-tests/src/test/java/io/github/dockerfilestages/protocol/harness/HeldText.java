package io.github.dockerfilestages.protocol.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares the text that the server has with that of the editor. As the protocol has no request for it, a second
 * document is opened with the editor's text: both must have the same diagnostics, outline, folding ranges, links and
 * colours, down to the last position.
 */
public final class HeldText {
    private static final List<String> METHODS = List.of(
            "textDocument/documentSymbol",
            "textDocument/foldingRange",
            "textDocument/documentLink",
            "textDocument/semanticTokens/full");

    /** Each answer with colours has its own. */
    private static final Pattern RESULT_ID = Pattern.compile("\"resultId\":\"[^\"]*\",");

    private HeldText() {}

    public static void assertSameAsShown(Session session, Document document) {
        Document twin = session.open(document.text());
        for (String method : METHODS) {
            assertEquals(
                    answer(twin, method),
                    answer(document, method),
                    () -> method + " differs from that of the text\n" + document.text());
        }
        assertEquals(
                diagnostics(twin),
                diagnostics(document),
                () -> "diagnostics differ from those of the text\n" + document.text());
        twin.close();
    }

    private static String diagnostics(Document document) {
        JsonArray all = new JsonArray();
        document.diagnostics().forEach(all::add);
        return readable(document, all);
    }

    private static String answer(Document document, String method) {
        return readable(document, document.request(method));
    }

    private static String readable(Document document, JsonElement answer) {
        String written = Json.write(answer).replace(document.uri(), "URI");
        return RESULT_ID.matcher(written).replaceAll("").replace("},", "},\n");
    }
}
