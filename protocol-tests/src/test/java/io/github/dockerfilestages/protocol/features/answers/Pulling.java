package io.github.dockerfilestages.protocol.features.answers;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.json.Json;

/** An editor that requests diagnostics. */
public final class Pulling {
    public static final String METHOD = "textDocument/diagnostic";

    private Pulling() {}

    public static Client client() {
        return Client.modern()
                .announcing("textDocument.diagnostic", Json.object("dynamicRegistration", true))
                .announcing("workspace.diagnostics.refreshSupport", true);
    }

    public static JsonObject pull(Document document) {
        return document.request(METHOD).getAsJsonObject();
    }

    /** The report for a client that has an earlier one. */
    public static JsonObject pullAfter(Document document, JsonObject earlier) {
        JsonObject params =
                Json.object("textDocument", document.identifier(), "previousResultId", Json.text(earlier, "resultId"));
        return document.ask(METHOD, params).result().getAsJsonObject();
    }
}
