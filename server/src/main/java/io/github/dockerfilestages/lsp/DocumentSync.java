package io.github.dockerfilestages.lsp;

import com.google.gson.JsonObject;
import io.github.dockerfilestages.lsp.jsonrpc.Errors;
import io.github.dockerfilestages.lsp.jsonrpc.Reports;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import io.github.dockerfilestages.workspace.Workspace;
import java.util.Optional;

/**
 * Keeps the open documents as the client has them. Called by the reading thread.
 *
 * <p>Invariant: a document's version never falls. Some clients send changes out of order; one that comes late is no part
 * of the text any more.
 */
final class DocumentSync {
    private final Session session;
    private final Workspace workspace;
    private final DiagnosticsPublisher diagnostics;
    private final Followers followers;
    private final Reports reports;
    private Optional<PendingEdits> pending = Optional.empty();

    /** Who keeps what is on disk in step with the documents. */
    interface Followers {
        /** A document was opened or changed, after which the project may be another than before. */
        void changed(DocumentUri uri, Snapshot before);

        /** A document is open no more: what is on disk is in force again. */
        void closed(DocumentUri uri);
    }

    DocumentSync(
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

    void open(JsonObject params) {
        var item = new JsonTree(params).at("textDocument");
        changed(OpenDocument.of(
                DocumentUris.of(item),
                item.at("languageId").string().orElse(""),
                item.at("version").integer().orElse(0),
                SourceText.of(text(item)),
                workspace.snapshot().settings()));
    }

    /** Takes in a change; {@link #settle} makes it hold. */
    void change(JsonObject params) {
        var tree = new JsonTree(params);
        DocumentUri uri = DocumentUris.of(tree.at("textDocument"));
        if (pending.filter(edits -> !edits.document().uri().equals(uri)).isPresent()) {
            settle();
        }
        pending.or(() -> workspace.snapshot().documents().find(uri).map(PendingEdits::of))
                .ifPresentOrElse(
                        edits -> change(edits, tree),
                        () -> reports.note("A change of " + uri + " was ignored: it is not open."));
    }

    /** To be called before anything else than a change is handled, and when no further change has arrived. */
    void settle() {
        Optional<PendingEdits> edits = pending;
        pending = Optional.empty();
        edits.map(PendingEdits::applied).ifPresent(this::changed);
    }

    void close(JsonObject params) {
        DocumentUri uri = DocumentUris.of(new JsonTree(params).at("textDocument"));
        Snapshot before = workspace.snapshot();
        workspace.remove(uri);
        followers.closed(uri);
        diagnostics.scheduleAfter(before, uri);
    }

    /** All changes of a message are taken in, or none. */
    private void change(PendingEdits before, JsonTree params) {
        int version = params.at("textDocument", "version").integer().orElse(before.version());
        if (version < before.version()) {
            reports.note("A change of " + before.document().uri() + " to version " + version
                    + " was ignored: it has version " + before.version() + " already.");
            return;
        }
        PendingEdits edits = before.at(version);
        for (JsonTree change : params.at("contentChanges").items()) {
            edits.add(edit(edits.text(), change));
        }
        pending = Optional.of(edits);
    }

    private void changed(OpenDocument document) {
        Snapshot before = workspace.snapshot();
        workspace.put(document);
        followers.changed(document.uri(), before);
        diagnostics.scheduleAfter(before, document.uri());
    }

    /** A change of the whole text becomes its smallest edit, so that what did not change need not be read anew. */
    private TextEdit edit(SourceText before, JsonTree change) {
        JsonTree range = change.at("range");
        if (!range.isPresent()) {
            return TextEdit.between(before.content(), text(change));
        }
        var converter = new TextConverter(before, session.client().encoding());
        return new TextEdit(converter.textRange(range), text(change));
    }

    private static String text(JsonTree holder) {
        return holder.at("text").string().orElseThrow(() -> Errors.invalidParams("A text is missing."));
    }
}
