package io.github.dockerfilestages.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/**
 * A language server that understands nothing and answers everything immediately, on the same JSON-RPC core as ours and
 * with Gson's plain trees: no server on this core can be faster.
 */
public final class EchoServer implements Endpoint {
    private static final String CAPABILITIES = """
            {"capabilities": {"textDocumentSync": 2, "definitionProvider": true, "referencesProvider": true,
              "documentHighlightProvider": true, "renameProvider": {"prepareProvider": true}, "completionProvider": {},
              "hoverProvider": true, "documentSymbolProvider": true, "foldingRangeProvider": true,
              "semanticTokensProvider": {"legend": {"tokenTypes": [], "tokenModifiers": []}, "full": true}}}
            """;

    private final RemoteEndpoint client;

    private EchoServer(StreamMessageConsumer out) {
        client = new RemoteEndpoint(out, this);
    }

    public static void main(String[] args) {
        var json = new MessageJsonHandler(Map.<String, JsonRpcMethod>of());
        var server = new EchoServer(new StreamMessageConsumer(System.out, json));
        json.setMethodProvider(server.client);
        new StreamMessageProducer(System.in, json).listen(server.client);
    }

    @Override
    public CompletableFuture<?> request(String method, Object parameter) {
        return CompletableFuture.completedFuture(
                method.equals("initialize") ? JsonParser.parseString(CAPABILITIES) : new JsonArray());
    }

    /** Answers each change of a document with empty diagnostics. */
    @Override
    public void notify(String method, Object parameter) {
        if (method.equals("exit")) {
            System.exit(0);
        }
        if (method.startsWith("textDocument/did") && parameter instanceof JsonObject params) {
            JsonObject document = params.getAsJsonObject("textDocument");
            var diagnostics = new JsonObject();
            diagnostics.add("uri", document.get("uri"));
            JsonElement version = document.get("version");
            if (version != null) {
                diagnostics.add("version", version);
            }
            diagnostics.add("diagnostics", new JsonArray());
            client.notify("textDocument/publishDiagnostics", diagnostics);
        }
    }
}
