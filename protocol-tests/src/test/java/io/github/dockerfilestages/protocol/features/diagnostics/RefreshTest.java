package io.github.dockerfilestages.protocol.features.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.protocol.features.answers.Pulling;
import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Inbox;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client only gets refresh requests for what it requests at all. */
class RefreshTest {
    private static final String LAST = "workspace/semanticTokens/refresh";

    @Test
    void whatAClientDoesNotAskForIsNotRefreshed() {
        Client client = Client.modern()
                .without("workspace.configuration")
                .without("textDocument.codeLens")
                .without("textDocument.inlayHint")
                .announcing("workspace.diagnostics.refreshSupport", true)
                .announcing("workspace.codeLens.refreshSupport", true)
                .announcing("workspace.inlayHint.refreshSupport", true)
                .announcing("workspace.semanticTokens.refreshSupport", true);

        assertEquals(List.of(LAST), refreshesOf(client));
    }

    @Test
    void whatAClientAsksForIsRefreshed() {
        Client client = Pulling.client()
                .without("workspace.configuration")
                .announcing("workspace.codeLens.refreshSupport", true)
                .announcing("workspace.inlayHint.refreshSupport", true)
                .announcing("workspace.semanticTokens.refreshSupport", true);

        assertEquals(
                List.of(
                        "workspace/diagnostic/refresh",
                        "workspace/codeLens/refresh",
                        "workspace/inlayHint/refresh",
                        LAST),
                refreshesOf(client));
    }

    /** The refresh requests after a change of the settings. */
    private static List<String> refreshesOf(Client client) {
        try (Session session = client.start()) {
            session.notify(
                    "workspace/didChangeConfiguration",
                    Json.object(
                            "settings",
                            Json.object("dockerfileStages", Json.object("codeLens", Json.object("enabled", false)))));
            Inbox asked = session.connection().serverRequests();
            asked.await(request -> Json.text(request, "method").equals(LAST), LAST);
            return asked.all().stream()
                    .map(request -> Json.text(request, "method"))
                    .filter(method -> method.endsWith("/refresh"))
                    .toList();
        }
    }
}
