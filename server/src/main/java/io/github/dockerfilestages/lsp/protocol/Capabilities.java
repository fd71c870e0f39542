package io.github.dockerfilestages.lsp.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.dockerfilestages.lsp.server.Routes;

/**
 * The capabilities that the server announces to a client. A new feature in {@link Routes} must be announced here.
 *
 * <p>Written as JSON and not with LSP4J's {@code ServerCapabilities}: for those, Gson would examine about sixty classes
 * of features that the server does not have, which takes half of the time until the client gets its first answer.
 */
public final class Capabilities {
    /** The protocol's numbers of {@code TextDocumentSyncKind}. */
    private static final int WHOLE_TEXTS = 1;

    private static final int EDITS = 2;

    private static final String FEATURES = """
            {
              "definitionProvider": true,
              "declarationProvider": true,
              "typeDefinitionProvider": true,
              "implementationProvider": true,
              "referencesProvider": true,
              "documentHighlightProvider": true,
              "renameProvider": {"prepareProvider": true},
              "linkedEditingRangeProvider": true,
              "completionProvider": {"triggerCharacters": ["=", ",", " ", "/"], "resolveProvider": true},
              "hoverProvider": true,
              "documentSymbolProvider": true,
              "workspaceSymbolProvider": true,
              "foldingRangeProvider": true,
              "selectionRangeProvider": true,
              "documentLinkProvider": {"resolveProvider": false},
              "inlayHintProvider": true,
              "codeLensProvider": {"resolveProvider": true},
              "semanticTokensProvider": {
                "legend": {"tokenTypes": ["class", "string", "parameter", "unresolvedReference"], "tokenModifiers": ["declaration"]},
                "full": {"delta": true},
                "range": true
              },
              "callHierarchyProvider": true,
              "typeHierarchyProvider": true,
              "executeCommandProvider": {"commands": ["dockerfileStages.graph"]},
              "workspace": {
                "workspaceFolders": {"supported": true, "changeNotifications": true},
                "fileOperations": {
                  "willRename": {"filters": [{"scheme": "file", "pattern": {"glob": "**/*"}}]},
                  "didRename": {"filters": [{"scheme": "file", "pattern": {"glob": "**/*"}}]}
                }
              }
            }
            """;

    private static final String PULLED_DIAGNOSTICS = """
            {"identifier": "dockerfile-stages", "interFileDependencies": true}
            """;

    private static final String CODE_ACTIONS = """
            {
              "codeActionKinds": ["quickfix", "refactor.extract", "refactor.inline", "refactor.rewrite", "source.fixAll.dockerfileStages"],
              "resolveProvider": true
            }
            """;

    private Capabilities() {}

    public static JsonObject of(ClientProfile client) {
        JsonObject capabilities = JsonParser.parseString(FEATURES).getAsJsonObject();
        capabilities.addProperty("positionEncoding", client.encoding().wireName());
        capabilities.add("textDocumentSync", sync(client));
        if (!client.preparesRename()) {
            capabilities.addProperty("renameProvider", true);
        }
        if (client.acceptsCodeActions()) {
            capabilities.add("codeActionProvider", JsonParser.parseString(CODE_ACTIONS));
        }
        if (client.pullsDiagnostics()) {
            JsonObject diagnostics = JsonParser.parseString(PULLED_DIAGNOSTICS).getAsJsonObject();
            diagnostics.addProperty("workspaceDiagnostics", client.pullsDiagnosticsOfAllFiles());
            capabilities.add("diagnosticProvider", diagnostics);
        }
        return capabilities;
    }

    /** A client that reorders messages must send whole texts, so that the last one corrects earlier errors. */
    private static JsonObject sync(ClientProfile client) {
        var sync = new JsonObject();
        sync.addProperty("openClose", true);
        sync.addProperty("change", client.reordersMessages() ? WHOLE_TEXTS : EDITS);
        return sync;
    }
}
