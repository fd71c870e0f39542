package io.github.dockerfilestages.lsp.tour;

import com.google.gson.JsonElement;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.lsp.jsonrpc.RouteTable;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.text.TextRange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * Acts as an editor for one document: starts a server, opens the document, sends requests about it and changes it.
 * Offsets and ranges refer to the current text.
 *
 * <p>Not thread-safe. Every method throws {@link ServerFailure} if the server does not answer properly.
 */
public final class EditorSession implements AutoCloseable {
    private final String uri;
    private final ServerProcess server;
    private final Map<Integer, CompletableFuture<PublishDiagnosticsParams>> published = new ConcurrentHashMap<>();
    private SourceText text = SourceText.of("");
    private int version;

    private EditorSession(List<String> command, String uri) throws IOException {
        this.uri = uri;
        var routes = new RouteTable()
                .notification("textDocument/publishDiagnostics", PublishDiagnosticsParams.class, this::receive)
                .notification("window/logMessage", MessageParams.class, message -> {});
        this.server = ServerProcess.start(command, routes);
    }

    /**
     * A completion item.
     *
     * @param edit the edit that inserts it
     */
    public record OfferedCompletion(String label, String detail, TextEdit edit) {}

    /** Starts a server and sends {@code initialize}. */
    public static EditorSession start(List<String> command, String uri) throws IOException {
        var session = new EditorSession(command, uri);
        session.server.ask("initialize", Introduction.ofThisProcess());
        session.server.notify("initialized", new InitializedParams());
        return session;
    }

    /** The current text of the document. */
    public SourceText text() {
        return text;
    }

    /** Opens the document, and returns its diagnostics. */
    public List<LocatedDiagnostic> open(String content) {
        text = SourceText.of(content);
        version = 1;
        server.notify(
                "textDocument/didOpen",
                new DidOpenTextDocumentParams(new TextDocumentItem(uri, "dockerfile", version, content)));
        return nextDiagnostics();
    }

    /** Changes the document, and returns its diagnostics after the change. */
    public List<LocatedDiagnostic> change(TextEdit edit) {
        var change = new TextDocumentContentChangeEvent(positions().range(edit.range()), edit.newText());
        text = text.edit(edit);
        version++;
        server.notify(
                "textDocument/didChange",
                new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
        return nextDiagnostics();
    }

    /** The location of the definition. */
    public List<TextRange> definition(int offset) {
        var params = new DefinitionParams(document(), positions().position(offset));
        return Stream.of(server.ask("textDocument/definition", params, Location[].class))
                .map(location -> positions().textRange(location.getRange()))
                .toList();
    }

    /** The hover content at an offset. */
    public String hover(int offset) {
        var params = new HoverParams(document(), positions().position(offset));
        return server.ask("textDocument/hover", params, Hover.class)
                .getContents()
                .getRight()
                .getValue();
    }

    /** The completion items at an offset, in the order of the list. */
    public List<OfferedCompletion> completion(int offset) {
        var params = new CompletionParams(document(), positions().position(offset));
        JsonElement answer = server.ask("textDocument/completion", params);
        Stream<CompletionItem> items = answer.isJsonArray()
                ? Stream.of(server.read(answer, CompletionItem[].class))
                : server.read(answer, CompletionList.class).getItems().stream();
        return items.map(this::offer).toList();
    }

    /** The edits that rename the stage at an offset. */
    public List<TextEdit> rename(int offset, String newName) {
        var params = new RenameParams(document(), positions().position(offset), newName);
        Map<String, List<org.eclipse.lsp4j.TextEdit>> changes =
                server.ask("textDocument/rename", params, WorkspaceEdit.class).getChanges();
        return changes.getOrDefault(uri, List.of()).stream()
                .map(positions()::edit)
                .toList();
    }

    /** Shuts the server down, and returns its exit code. */
    public int end() {
        server.ask("shutdown", Map.of());
        server.notify("exit", Map.of());
        return server.exitCode();
    }

    /** Ends the server, also after a failure. */
    @Override
    public void close() {
        server.destroy();
    }

    private List<LocatedDiagnostic> nextDiagnostics() {
        return server.await(published(version), "the document with diagnostics").getDiagnostics().stream()
                .map(positions()::diagnostic)
                .toList();
    }

    /** The diagnostics of a version of the document, when they are published. */
    private CompletableFuture<PublishDiagnosticsParams> published(int ofVersion) {
        return published.computeIfAbsent(ofVersion, unseen -> new CompletableFuture<>());
    }

    private void receive(PublishDiagnosticsParams diagnostics) {
        published(diagnostics.getVersion()).complete(diagnostics);
    }

    private OfferedCompletion offer(CompletionItem item) {
        return new OfferedCompletion(
                item.getLabel(),
                item.getDetail(),
                positions().edit(item.getTextEdit().getLeft()));
    }

    private TourPositions positions() {
        return new TourPositions(text);
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(uri);
    }
}
