package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.lsp.protocol.Client;
import io.github.dockerfilestages.lsp.session.Session;
import java.util.List;

/** Asks the client to request again what depends on more than one document: on the settings, or on other files. */
public final class ClientRefresh {
    private static final List<String> SHOWN = List.of("codeLens", "inlayHint", "semanticTokens");

    private final Session session;
    private final Client client;
    private final DiagnosticsPublisher diagnostics;

    public ClientRefresh(Session session, Client client, DiagnosticsPublisher diagnostics) {
        this.session = session;
        this.client = client;
        this.diagnostics = diagnostics;
    }

    /** Must be called after such a change has taken effect. */
    void all() {
        diagnostics.scheduleAll();
        SHOWN.stream().filter(session.client()::refreshes).forEach(client::refresh);
    }
}
