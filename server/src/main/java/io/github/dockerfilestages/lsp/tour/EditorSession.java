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
 * What an editor does with one document: it starts a server, opens the document there, asks about it and changes it.
 * Offsets and ranges are those of the text as it stands.
 *
 * <p>Not for several threads. Every method throws {@link ServerFailure} when the server fails to answer.
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
     * Something to choose.
     *
     * @param edit what it writes
     */
    public record OfferedCompletion(String label, String detail, TextEdit edit) {}

    /** Starts a server and introduces itself. */
    public static EditorSession start(List<String> command, String uri) throws IOException {
        var session = new EditorSession(command, uri);
        session.server.ask("initialize", Introduction.ofThisProcess());
        session.server.tell("initialized", new InitializedParams());
        return session;
    }

    /** The document as it stands. */
    public SourceText text() {
        return text;
    }

    /** Opens the document, and gives what the server finds wrong with it. */
    public List<LocatedDiagnostic> open(String content) {
        text = SourceText.of(content);
        version = 1;
        server.tell(
                "textDocument/didOpen",
                new DidOpenTextDocumentParams(new TextDocumentItem(uri, "dockerfile", version, content)));
        return nextDiagnostics();
    }

    /** Changes the document, and gives what the server finds wrong with it then. */
    public List<LocatedDiagnostic> change(TextEdit edit) {
        var change = new TextDocumentContentChangeEvent(places().range(edit.range()), edit.newText());
        text = text.edit(edit);
        version++;
        server.tell(
                "textDocument/didChange",
                new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
        return nextDiagnostics();
    }

    /** Where the definition of what is at an offset is. */
    public List<TextRange> definition(int offset) {
        var params = new DefinitionParams(document(), places().position(offset));
        return Stream.of(server.ask("textDocument/definition", params, Location[].class))
                .map(location -> places().textRange(location.getRange()))
                .toList();
    }

    /** What is to be known of what is at an offset. */
    public String hover(int offset) {
        var params = new HoverParams(document(), places().position(offset));
        return server.ask("textDocument/hover", params, Hover.class)
                .getContents()
                .getRight()
                .getValue();
    }

    /** What can be written at an offset, in the order of the list. */
    public List<OfferedCompletion> completion(int offset) {
        var params = new CompletionParams(document(), places().position(offset));
        JsonElement answer = server.ask("textDocument/completion", params);
        Stream<CompletionItem> items = answer.isJsonArray()
                ? Stream.of(server.read(answer, CompletionItem[].class))
                : server.read(answer, CompletionList.class).getItems().stream();
        return items.map(this::offer).toList();
    }

    /** What to edit so that the stage at an offset gets another name. */
    public List<TextEdit> rename(int offset, String newName) {
        var params = new RenameParams(document(), places().position(offset), newName);
        Map<String, List<org.eclipse.lsp4j.TextEdit>> changes =
                server.ask("textDocument/rename", params, WorkspaceEdit.class).getChanges();
        return changes.getOrDefault(uri, List.of()).stream().map(places()::edit).toList();
    }

    /** Says goodbye, and gives the exit code of the server. */
    public int end() {
        server.ask("shutdown", Map.of());
        server.tell("exit", Map.of());
        return server.exitCode();
    }

    /** Leaves no server behind, even after a failure. */
    @Override
    public void close() {
        server.destroy();
    }

    private List<LocatedDiagnostic> nextDiagnostics() {
        return server.await(published(version), "the document with diagnostics").getDiagnostics().stream()
                .map(places()::diagnostic)
                .toList();
    }

    /** What the server says of a version of the document, once it does. */
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
                places().edit(item.getTextEdit().getLeft()));
    }

    private TourPositions places() {
        return new TourPositions(text);
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(uri);
    }
}
