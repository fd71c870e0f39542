package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Writes edits in the form that a client takes: with the version of the document that they are for, if it can. */
final class WorkspaceEdits {
    private WorkspaceEdits() {}

    /** Edits of the document that a request is about. */
    static WorkspaceEdit of(DocumentRequest<?> request, List<TextEdit> edits) {
        String uri = request.document().uri().spelling();
        List<org.eclipse.lsp4j.TextEdit> converted =
                edits.stream().map(request.converter()::edit).toList();
        if (!request.client().acceptsDocumentChanges()) {
            return new WorkspaceEdit(Map.of(uri, converted));
        }
        var document =
                new VersionedTextDocumentIdentifier(uri, request.document().version());
        var change = new TextDocumentEdit(
                document, converted.stream().map(WorkspaceEdits::plain).toList());
        return new WorkspaceEdit(List.of(Either.forLeft(change)));
    }

    private static Either<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit> plain(
            org.eclipse.lsp4j.TextEdit edit) {
        return Either.forLeft(edit);
    }
}
