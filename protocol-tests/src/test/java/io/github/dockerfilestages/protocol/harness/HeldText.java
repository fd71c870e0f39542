package io.github.dockerfilestages.protocol.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;

/**
 * Compares the text that the server has with that of the editor. As the protocol has no request for it, a second
 * document is opened with the editor's text: both must have the same outline and folding ranges, down to the last
 * position.
 */
public final class HeldText {
    private static final List<String> METHODS = List.of("textDocument/documentSymbol", "textDocument/foldingRange");

    private HeldText() {}

    public static void assertSameAsShown(Session session, Document document) {
        Document twin = session.open(document.text());
        for (String method : METHODS) {
            assertEquals(
                    answer(twin, method),
                    answer(document, method),
                    () -> method + " differs from that of the text\n" + document.text());
        }
        twin.close();
    }

    private static String answer(Document document, String method) {
        JsonElement answer = document.request(method);
        return Json.write(answer).replace(document.uri(), "URI").replace("},", "},\n");
    }
}
