package io.github.dockerfilestages.protocol.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.Comparator;
import java.util.List;

/** Applies what a rename gives, as strictly as an editor may. */
final class WorkspaceEdits {
    private WorkspaceEdits() {}

    /** The text of the document, which must be the only one that is edited, after the edit. */
    static String apply(Document document, JsonElement workspaceEdit) {
        return applyTextEdits(document, textEdits(document, workspaceEdit));
    }

    private static List<JsonObject> textEdits(Document document, JsonElement workspaceEdit) {
        JsonObject edit = workspaceEdit.getAsJsonObject();
        assertFalse(edit.has("changes") && edit.has("documentChanges"), () -> "one form must do: " + edit);
        if (edit.has("changes")) {
            JsonObject changes = edit.getAsJsonObject("changes");
            assertEquals(List.of(document.uri()), List.copyOf(changes.keySet()));
            return Json.objects(changes.get(document.uri()));
        }
        List<JsonObject> documents = Json.objects(edit, "documentChanges");
        assertEquals(1, documents.size(), () -> "one document is edited: " + edit);
        assertEquals(document.uri(), Json.text(documents.get(0), "textDocument.uri"));
        assertEquals(document.version(), Json.number(documents.get(0), "textDocument.version"));
        return Json.objects(documents.get(0), "edits");
    }

    /** All edits are made in the same text and must not touch each other. */
    private static String applyTextEdits(Document document, List<JsonObject> edits) {
        List<JsonObject> fromTheEnd = edits.stream()
                .sorted(Comparator.comparingInt(
                        (JsonObject edit) -> -span(document, edit).start()))
                .toList();
        String text = document.text();
        int limit = text.length();
        for (JsonObject edit : fromTheEnd) {
            Span span = span(document, edit);
            assertTrue(span.end() <= limit, () -> "edits overlap: " + edits);
            text = text.substring(0, span.start()) + Json.text(edit, "newText") + text.substring(span.end());
            limit = span.start();
        }
        return text;
    }

    private static Span span(Document document, JsonObject edit) {
        return document.span(Json.require(edit, "range"));
    }
}
