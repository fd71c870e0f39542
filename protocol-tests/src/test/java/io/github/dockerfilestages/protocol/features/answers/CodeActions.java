package io.github.dockerfilestages.protocol.features.answers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.fixture.Span;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;

/**
 * What an editor does with code actions: it requests them, shows the titles, and requests the edit of the chosen one.
 */
public final class CodeActions {
    private static final String SUPPORT = "textDocument.codeAction.";

    private CodeActions() {}

    /** A client that distinguishes code actions from commands, and supports nothing more of them. */
    public static Client understoodBy(Client client) {
        return client.announcing(
                SUPPORT + "codeActionLiteralSupport.codeActionKind.valueSet",
                Json.array("quickfix", "refactor", "source"));
    }

    /** A client that shows disabled actions and the preferred fix, and requests an edit when it is chosen. */
    public static Client modernClient() {
        return understoodBy(Client.modern())
                .announcing(SUPPORT + "isPreferredSupport", true)
                .announcing(SUPPORT + "disabledSupport", true)
                .announcing(SUPPORT + "dataSupport", true)
                .announcing(SUPPORT + "resolveSupport.properties", Json.array("edit"));
    }

    /** The code actions for diagnostics in a range. */
    public static List<JsonObject> at(Document document, Span span, JsonArray diagnostics) {
        return at(document, span, Json.object("diagnostics", diagnostics));
    }

    /** The code actions of a kind in a range. */
    public static List<JsonObject> only(String kind, Document document, Span span) {
        return at(document, span, Json.object("diagnostics", Json.array(), "only", Json.array(kind)));
    }

    /** What an editor asks for when the cursor has moved. */
    public static List<JsonObject> unasked(Document document, Span span) {
        return at(document, span, Json.object("diagnostics", Json.array(), "triggerKind", 2));
    }

    private static List<JsonObject> at(Document document, Span span, JsonObject context) {
        JsonObject params =
                Json.object("textDocument", document.identifier(), "range", document.range(span), "context", context);
        return Json.objects(document.ask("textDocument/codeAction", params).result());
    }

    public static JsonObject named(String title, List<JsonObject> actions) {
        return actions.stream()
                .filter(action -> Json.text(action, "title").equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + title + "' is missing in " + actions));
    }

    /** The edit of an action that was returned without it. */
    public static JsonElement edit(Session session, JsonObject action) {
        return Json.require(session.request("codeAction/resolve", action), "edit");
    }
}
