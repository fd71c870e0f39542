package io.github.dockerfilestages.protocol.recorded;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.PositionEncoding;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.TreeMap;

/**
 * The only document of a transcript, with the text of every version in the editor. Changes may have arrived in another
 * order than they were made in; the versions show the order.
 */
public final class RecordedDocument {
    private final TreeMap<Integer, String> texts = new TreeMap<>();
    private final String uri;

    private RecordedDocument(JsonObject opened) {
        uri = Json.text(opened, "params.textDocument.uri");
        texts.put(Json.number(opened, "params.textDocument.version"), Json.text(opened, "params.textDocument.text"));
    }

    public static RecordedDocument of(Transcript transcript) {
        TreeMap<Integer, JsonObject> changes = new TreeMap<>();
        RecordedDocument document = null;
        for (JsonObject message : transcript.messages()) {
            if (Transcript.isMethod(message, "textDocument/didOpen")) {
                document = new RecordedDocument(message);
            } else if (Transcript.isMethod(message, "textDocument/didChange")) {
                changes.put(Json.number(message, "params.textDocument.version"), message);
            }
        }
        if (document == null) {
            throw new IllegalArgumentException(transcript + " opens no document");
        }
        changes.forEach(document::change);
        return document;
    }

    private void change(int version, JsonObject message) {
        String text = finalText();
        for (JsonObject change : Json.objects(message, "params.contentChanges")) {
            text = changed(text, change);
        }
        texts.put(version, text);
    }

    /** The recordings contain only ASCII, so that all encodings count alike. */
    private static String changed(String text, JsonObject change) {
        String typed = Json.text(change, "text");
        if (!change.has("range")) {
            return typed;
        }
        Span span = new SourceText(text).span(change.get("range"), PositionEncoding.UTF_16);
        return text.substring(0, span.start()) + typed + text.substring(span.end());
    }

    public String uri() {
        return uri;
    }

    /** The text of a version that was sent. */
    public String text(int version) {
        return texts.get(version);
    }

    public String finalText() {
        return texts.lastEntry().getValue();
    }

    public List<Integer> versions() {
        return List.copyOf(texts.keySet());
    }
}
