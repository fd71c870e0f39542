package io.github.dockerfilestages.lsp.documents;

import io.github.dockerfilestages.files.SentEdit;
import io.github.dockerfilestages.files.SentEdit.OpenDocumentEdit;
import io.github.dockerfilestages.files.SentEdit.Undo;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import io.github.dockerfilestages.lsp.protocol.PositionConverter;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.DocumentUri;
import io.github.dockerfilestages.workspace.OpenDocument;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * The effects of an edit on each file, before the edit is sent to the client.
 *
 * @param open the edits of open documents
 * @param closed the edits of files that are not open
 */
public record EditedFiles(
        WorkspaceEdit edit,
        Snapshot snapshot,
        ClientProfile client,
        Map<DocumentUri, OpenDocumentEdit> open,
        Map<FilePath, OpenDocumentEdit> closed) {
    private static final int MOST_NAMED = 3;

    public static EditedFiles of(WorkspaceEdit edit, Snapshot snapshot, ClientProfile client) {
        Map<DocumentUri, OpenDocumentEdit> open = new LinkedHashMap<>();
        Map<FilePath, OpenDocumentEdit> closed = new LinkedHashMap<>();
        edits(edit).forEach((spelling, edits) -> {
            DocumentUri uri = DocumentUri.of(spelling);
            Optional<OpenDocument> document = snapshot.documents().find(uri);
            document.ifPresent(found -> open.put(uri, part(found.text(), edits, client)));
            if (document.isEmpty()) {
                snapshot.path(uri)
                        .ifPresent(path -> snapshot.project()
                                .text(path)
                                .ifPresent(text -> closed.put(path, part(text, edits, client))));
            }
        });
        return new EditedFiles(edit, snapshot, client, open, closed);
    }

    /** The files that may be open and changed in the editor without a notification to the server. */
    public List<FilePath> unknown() {
        return closed.keySet().stream()
                .filter(file -> !client.opens(file.name()))
                .toList();
    }

    /** The same edit without those files. */
    public EditedFiles known() {
        Set<FilePath> unknown = Set.copyOf(unknown());
        Predicate<String> isKept = uri ->
                snapshot.path(DocumentUri.of(uri)).filter(unknown::contains).isEmpty();
        var kept = new WorkspaceEdit();
        kept.setChangeAnnotations(edit.getChangeAnnotations());
        if (edit.getDocumentChanges() == null) {
            Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>(edit.getChanges());
            changes.keySet().removeIf(isKept.negate());
            kept.setChanges(changes);
        } else {
            kept.setDocumentChanges(edit.getDocumentChanges().stream()
                    .filter(change -> !change.isLeft()
                            || isKept.test(change.getLeft().getTextDocument().getUri()))
                    .toList());
        }
        return of(kept, snapshot, client);
    }

    /** A sentence for the user about the files that were left out. */
    public String omission() {
        List<FilePath> unknown = unknown();
        String named = unknown.stream().limit(MOST_NAMED).map(this::linesOf).collect(Collectors.joining(", "));
        int more = unknown.size() - MOST_NAMED;
        return "Not edited: " + named + (more > 0 ? " and " + more + " more files" : "")
                + ". The editor does not report unsaved changes of such files; edit them by hand.";
    }

    /**
     * What the server must remember about the edit; empty if the client reports everything that it does with it.
     *
     * @param renames the file renames that the edit belongs to
     */
    public Optional<SentEdit> sentEdit(Map<FilePath, FilePath> renames) {
        return closed.isEmpty() || !client.editsWithoutOpening()
                ? Optional.empty()
                : Optional.of(new SentEdit(
                        open, closed, renames, client.undoesInAllFiles() ? Undo.IN_ALL_FILES : Undo.FILE_BY_FILE));
    }

    /** The file with its lines: {@code ci/deploy:3}. */
    private String linesOf(FilePath file) {
        OpenDocumentEdit part = Optional.ofNullable(closed.get(file)).orElseThrow();
        String name = snapshot.project().rootOf(file).map(file::relativeTo).orElse(file.value());
        return part.edits().stream()
                .map(change ->
                        name + ":" + part.before().lineNumber(change.range().start()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static OpenDocumentEdit part(
            SourceText text, List<org.eclipse.lsp4j.TextEdit> edits, ClientProfile client) {
        var converter = new PositionConverter(text, client.encoding());
        return new OpenDocumentEdit(
                text,
                edits.stream()
                        .map(change -> new TextEdit(converter.textRange(change.getRange()), change.getNewText()))
                        .toList());
    }

    /** The text edits by document URI, from either of the protocol's two forms. */
    private static Map<String, List<org.eclipse.lsp4j.TextEdit>> edits(WorkspaceEdit edit) {
        if (edit.getDocumentChanges() == null) {
            return Optional.ofNullable(edit.getChanges()).orElse(Map.of());
        }
        return edit.getDocumentChanges().stream()
                .filter(Either::isLeft)
                .map(Either::getLeft)
                .collect(Collectors.toMap(
                        change -> change.getTextDocument().getUri(),
                        EditedFiles::plain,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<org.eclipse.lsp4j.TextEdit> plain(TextDocumentEdit change) {
        return change.getEdits().stream().map(Either::getLeft).toList();
    }
}
