package io.github.dockerfilestages.protocol.features.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.OpenFiles;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Applies the result of a rename, as strictly as an editor may. */
public final class WorkspaceEdits {
    private WorkspaceEdits() {}

    /** The text of the document, which must be the only edited one, after the edit. */
    public static String apply(Document document, JsonElement workspaceEdit) {
        return applyTextEdits(document, textEdits(document, workspaceEdit));
    }

    /** All files after the edit, as the block of a fixture. */
    public static String apply(OpenFiles files, JsonElement workspaceEdit) {
        Map<String, List<JsonObject>> edits = byUri(files::at, workspaceEdit.getAsJsonObject());
        return files.shown(document -> applyTextEdits(document, edits.getOrDefault(document.uri(), List.of())));
    }

    /** The label of the edits that the user has to confirm, for each file that has such edits. */
    public static Map<String, String> asked(OpenFiles files, JsonElement workspaceEdit) {
        var asked = new TreeMap<String, String>();
        for (JsonObject change : Json.objects(workspaceEdit, "documentChanges")) {
            String path = files.path(files.at(Json.text(change, "textDocument.uri")));
            Json.objects(change, "edits").stream()
                    .flatMap(edit -> question(workspaceEdit, edit).stream())
                    .forEach(annotation -> asked.put(path, Json.text(annotation, "label")));
        }
        return asked;
    }

    /**
     * The edits that remain for a user who accepts at once: an editor shows edits that need confirmation as not
     * selected.
     */
    public static JsonElement withoutQuestion(JsonElement workspaceEdit) {
        JsonElement chosen = workspaceEdit.deepCopy();
        for (JsonObject change : Json.objects(chosen, "documentChanges")) {
            var edits = new JsonArray();
            Json.objects(change, "edits").stream()
                    .filter(edit -> question(workspaceEdit, edit).isEmpty())
                    .forEach(edits::add);
            change.add("edits", edits);
        }
        return chosen;
    }

    private static Optional<JsonElement> question(JsonElement workspaceEdit, JsonObject edit) {
        return Json.at(edit, "annotationId")
                .map(id -> Json.require(workspaceEdit, "changeAnnotations." + id.getAsString()))
                .filter(annotation ->
                        Json.require(annotation, "needsConfirmation").getAsBoolean());
    }

    private static List<JsonObject> textEdits(Document document, JsonElement workspaceEdit) {
        Map<String, List<JsonObject>> edits = byUri(uri -> document, workspaceEdit.getAsJsonObject());
        assertEquals(List.of(document.uri()), List.copyOf(edits.keySet()));
        return edits.get(document.uri());
    }

    /** The edits of each document; those with a version must be for the current text of the editor. */
    private static Map<String, List<JsonObject>> byUri(Function<String, Document> documents, JsonObject edit) {
        assertFalse(edit.has("changes") && edit.has("documentChanges"), () -> "one form must do: " + edit);
        Map<String, List<JsonObject>> edits = new LinkedHashMap<>();
        if (edit.has("changes")) {
            JsonObject changes = edit.getAsJsonObject("changes");
            changes.keySet().forEach(uri -> edits.put(uri, Json.objects(changes.get(uri))));
            return edits;
        }
        for (JsonObject change : Json.objects(edit, "documentChanges")) {
            String uri = Json.text(change, "textDocument.uri");
            assertEquals(documents.apply(uri).version(), Json.number(change, "textDocument.version"));
            assertNull(edits.put(uri, Json.objects(change, "edits")), () -> uri + " is there twice: " + edit);
        }
        return edits;
    }

    /** All edits have ranges of the same text and must not touch. */
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
