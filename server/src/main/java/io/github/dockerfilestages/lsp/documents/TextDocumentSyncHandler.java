package io.github.dockerfilestages.lsp.documents;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.lsp.protocol.DocumentUris;
import io.github.dockerfilestages.lsp.protocol.JsonTree;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.lsp.session.Session;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.Optional;

/**
 * Keeps the open documents in the same state as the client. Called by the reading thread.
 *
 * <p>Invariant: the version of a document never decreases. Some clients send changes in the wrong order; a change that
 * arrives too late is ignored.
 */
public final class TextDocumentSyncHandler {
    private final Session session;
    private final Workspace workspace;
    private final DiagnosticsPublisher diagnostics;
    private final Followers followers;
    private final Reports reports;
    private final ReorderedChanges outOfOrder = new ReorderedChanges();
    private Optional<PendingEdits> pending = Optional.empty();

    /** Keeps the files on disk in step with the open documents. */
    interface Followers {
        /** A document was opened or changed, so the project may be different. */
        void changed(DocumentUri uri, Snapshot before);

        /** A document was opened. */
        void opened(OpenDocument document);

        /** Whether every intermediate text of the document must be reported with {@link #seen}. */
        boolean awaits(DocumentUri uri);

        /** A document has this text, or had it before later changes. */
        void seen(DocumentUri uri, String text);

        /** A document with this text was closed, so the file on disk counts again, now or when it is saved. */
        void closed(DocumentUri uri, SourceText text);
    }

    public TextDocumentSyncHandler(
            Session session,
            Workspace workspace,
            Followers followers,
            DiagnosticsPublisher diagnostics,
            Reports reports) {
        this.session = session;
        this.workspace = workspace;
        this.followers = followers;
        this.diagnostics = diagnostics;
        this.reports = reports;
    }

    public void open(JsonObject params) {
        var item = new JsonTree(params).at("textDocument");
        DocumentUri uri = DocumentUris.of(item);
        var document = OpenDocument.of(
                uri,
                item.at("languageId").string().orElse(""),
                version(item).orElse(0),
                SourceText.of(text(item)),
                workspace.snapshot().configuration());
        Optional<OpenDocument> before = find(uri);
        followers.opened(document);
        changed(document);
        if (session.client().reordersMessages()) {
            outOfOrder.opened(document, before).ifPresent(this::change);
            settle();
            if (outOfOrder.isClosedAlready(uri)) {
                closed(document);
            }
        }
    }

    /** Stores a change; {@link #settle} applies it. */
    public void change(JsonObject params) {
        DocumentUri uri = DocumentUris.of(new JsonTree(params).at("textDocument"));
        if (pending.filter(edits -> !edits.document().uri().equals(uri)).isPresent()) {
            settle();
        }
        pending.or(() -> find(uri).map(PendingEdits::of))
                .ifPresentOrElse(edits -> change(edits, params), () -> changeOfClosed(uri, params));
    }

    private void changeOfClosed(DocumentUri uri, JsonObject params) {
        if (session.client().reordersMessages()
                && ReorderedChanges.wholeText(params).isPresent()) {
            outOfOrder.changed(uri, params).ifPresent(text -> {
                followers.seen(uri, text);
                followers.closed(uri, SourceText.of(text));
            });
        } else {
            reports.note("A change of " + uri + " was ignored: it is not open.");
        }
    }

    /** Must be called before any other message is handled, and when no further change has arrived. */
    public void settle() {
        Optional<PendingEdits> edits = pending;
        pending = Optional.empty();
        edits.map(PendingEdits::applied).ifPresent(this::changed);
    }

    public void close(JsonObject params) {
        DocumentUri uri = DocumentUris.of(new JsonTree(params).at("textDocument"));
        Optional<OpenDocument> document = find(uri);
        if (!session.client().reordersMessages() || outOfOrder.closes(uri, document)) {
            document.ifPresent(this::closed);
        }
    }

    private void closed(OpenDocument document) {
        Snapshot before = workspace.snapshot();
        workspace.remove(document.uri());
        followers.closed(document.uri(), document.text());
        diagnostics.scheduleAfter(before, document.uri());
    }

    /** Stores all changes of a message, or none. */
    private void change(PendingEdits before, JsonObject params) {
        var tree = new JsonTree(params);
        DocumentUri uri = before.document().uri();
        int version = version(tree.at("textDocument")).orElse(before.version());
        boolean isAwaited = followers.awaits(uri);
        if (isAwaited) {
            ReorderedChanges.wholeText(params).ifPresent(text -> followers.seen(uri, text));
        }
        if (version < before.version() || outOfOrder.isFormer(uri, params)) {
            reports.note("A change of " + uri + " to version " + version + " was ignored: it has version "
                    + before.version() + " already.");
            return;
        }
        PendingEdits edits = before.at(version);
        for (JsonTree change : tree.at("contentChanges").items()) {
            edits.add(edit(edits.text(), change));
        }
        if (isAwaited) {
            followers.seen(uri, edits.text().content());
        }
        pending = Optional.of(edits);
    }

    private Optional<OpenDocument> find(DocumentUri uri) {
        return workspace.snapshot().documents().find(uri);
    }

    private void changed(OpenDocument document) {
        Snapshot before = workspace.snapshot();
        workspace.put(document);
        followers.changed(document.uri(), before);
        diagnostics.scheduleAfter(before, document.uri());
    }

    /** Reduces a change of the whole text to the smallest edit, so that unchanged parts need not be parsed again. */
    private TextEdit edit(SourceText before, JsonTree change) {
        JsonTree range = change.at("range");
        if (!range.isPresent()) {
            return TextEdit.between(before.content(), text(change));
        }
        var converter = new PositionConverter(before, session.client().encoding());
        return new TextEdit(converter.textRange(range), text(change));
    }

    /** Ignores a number that cannot be a version. The nearest valid one would make all later versions too old. */
    private static Optional<Integer> version(JsonTree document) {
        return document.at("version")
                .number()
                .filter(number -> number.intValue() == number)
                .map(Double::intValue);
    }

    private static String text(JsonTree holder) {
        return holder.at("text").string().orElseThrow(() -> Errors.invalidParams("A text is missing."));
    }
}
