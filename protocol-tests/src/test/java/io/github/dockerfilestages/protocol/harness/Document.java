package io.github.dockerfilestages.protocol.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.SourceText;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A text that is open in an editor: it knows its content and version, and converts locations to the encoding of the
 * session.
 */
public final class Document {
    private final Session session;
    private final String uri;
    private SourceText source;
    private int version = 1;

    private Document(Session session, String uri, String text) {
        this.session = session;
        this.uri = uri;
        this.source = new SourceText(text);
    }

    static Document open(Session session, String uri, String languageId, String text) {
        Document document = new Document(session, uri, text);
        session.notify(
                "textDocument/didOpen",
                Json.object(
                        "textDocument",
                        Json.object("uri", uri, "languageId", languageId, "version", document.version, "text", text)));
        return document;
    }

    public String uri() {
        return uri;
    }

    public String text() {
        return source.text();
    }

    public int version() {
        return version;
    }

    /** Several edits in one notification, each applied to the result of the previous one. */
    public void edit(Edit... edits) {
        JsonArray changes = new JsonArray();
        for (Edit edit : edits) {
            changes.add(change(edit.span(text()), edit.typed()));
        }
        version++;
        sendChanges(version, changes);
    }

    /** The same for ranges that are chosen in the result of the previous edits. */
    public void replaceSpans(int count, Function<String, Span> place, Supplier<String> typed) {
        JsonArray changes = new JsonArray();
        for (int i = 0; i < count; i++) {
            changes.add(change(place.apply(text()), typed.get()));
        }
        version++;
        sendChanges(version, changes);
    }

    /** Applies the change here and returns it in the form for the server. */
    private JsonObject change(Span span, String typed) {
        JsonObject range = range(span);
        source = new SourceText(text().substring(0, span.start()) + typed + text().substring(span.end()));
        return Json.object("range", range, "text", typed);
    }

    /** Sends the whole text, as clients without incremental changes do. */
    public void replaceAll(String text) {
        source = new SourceText(text);
        version++;
        sendChanges(version, Json.array(Json.object("text", text)));
    }

    /** Sends changes unchanged, with any version; the text and version of this document stay. */
    public void sendChanges(int asVersion, JsonArray changes) {
        session.notify(
                "textDocument/didChange",
                Json.object("textDocument", Json.object("uri", uri, "version", asVersion), "contentChanges", changes));
    }

    public void close() {
        session.notify("textDocument/didClose", Json.object("textDocument", identifier()));
    }

    public JsonObject identifier() {
        return Json.object("uri", uri);
    }

    /** The result of a request about an offset in this document. */
    public JsonElement request(String method, int offset) {
        return session.request(method, at(offset));
    }

    /** The result of a request about this whole document. */
    public JsonElement request(String method) {
        return session.request(method, Json.object("textDocument", identifier()));
    }

    public Response ask(String method, JsonElement params) {
        return session.connection().ask(method, params);
    }

    /** The parameters of a request about an offset. */
    public JsonObject at(int offset) {
        return Json.object(
                "textDocument",
                identifier(),
                "position",
                source.position(offset, session.encoding()).json());
    }

    public JsonObject range(Span span) {
        return source.range(span, session.encoding());
    }

    /** The range of this text for a range of the server; fails when it is invalid. */
    public Span span(JsonElement range) {
        return source.span(range, session.encoding());
    }

    /** The diagnostics of the current text, after they are published. */
    public List<JsonObject> diagnostics() {
        JsonObject published = session.connection()
                .notifications()
                .await(
                        message -> isPublicationOf(message) && hasPresentVersion(message),
                        "diagnostics of version " + version + " of " + uri);
        return Json.objects(published, "params.diagnostics");
    }

    /** Whether a notification contains diagnostics of this document. */
    public boolean isPublicationOf(JsonObject message) {
        return Json.text(message, "method").equals("textDocument/publishDiagnostics")
                && Json.text(message, "params.uri").equals(uri);
    }

    private boolean hasPresentVersion(JsonObject message) {
        return Json.at(message, "params.version")
                .map(held -> held.getAsInt() == version)
                .orElse(false);
    }
}
