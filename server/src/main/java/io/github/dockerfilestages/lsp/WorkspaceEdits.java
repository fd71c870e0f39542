package io.github.dockerfilestages.lsp;

import io.github.dockerfilestages.ide.PlacedEdit;
import io.github.dockerfilestages.ide.PlacedEdit.Confirmation;
import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.workspace.OpenDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Writes edits in the form that a client takes: with the version of each open document that they are for, and with the
 * wish that the user looks at them first, if it can.
 */
record WorkspaceEdits(Locations locations) {
    private static final Map<Confirmation, ChangeAnnotation> ANNOTATIONS = Map.of(
            Confirmation.OTHER_FILE, annotation("Other files", "They name the stage to build it."),
            Confirmation.GUESS, annotation("Perhaps other files", "They may mean the stage, but this is not certain."));

    /** Edits of any files, in the order in which these first come. */
    WorkspaceEdit of(List<PlacedEdit> edits) {
        Map<FilePath, List<PlacedEdit>> byFile = edits.stream()
                .collect(Collectors.groupingBy(PlacedEdit::file, LinkedHashMap::new, Collectors.toList()));
        return locations.client().acceptsDocumentChanges() ? documentChanges(byFile) : changes(byFile);
    }

    private WorkspaceEdit changes(Map<FilePath, List<PlacedEdit>> byFile) {
        Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
        byFile.forEach((file, edits) ->
                changes.put(locations.uri(file), edits.stream().map(this::plain).toList()));
        return new WorkspaceEdit(changes);
    }

    private WorkspaceEdit documentChanges(Map<FilePath, List<PlacedEdit>> byFile) {
        var edit = new WorkspaceEdit(byFile.entrySet().stream()
                .map(file -> Either.<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>forLeft(
                        documentEdit(file.getKey(), file.getValue())))
                .toList());
        Map<String, ChangeAnnotation> used = byFile.values().stream()
                .flatMap(List::stream)
                .map(PlacedEdit::confirmation)
                .filter(this::isAsked)
                .distinct()
                .collect(Collectors.toMap(Confirmation::name, ANNOTATIONS::get));
        if (!used.isEmpty()) {
            edit.setChangeAnnotations(used);
        }
        return edit;
    }

    /** What is not open has no version. */
    private TextDocumentEdit documentEdit(FilePath file, List<PlacedEdit> edits) {
        Integer version = locations
                .open(file)
                .map(OpenDocument::version)
                .map(Integer::valueOf)
                .orElse(null);
        return new TextDocumentEdit(
                new VersionedTextDocumentIdentifier(locations.uri(file), version),
                edits.stream()
                        .map(this::annotated)
                        .map(Either::<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                        .toList());
    }

    private org.eclipse.lsp4j.TextEdit annotated(PlacedEdit edit) {
        org.eclipse.lsp4j.TextEdit plain = plain(edit);
        return isAsked(edit.confirmation())
                ? new AnnotatedTextEdit(
                        plain.getRange(),
                        plain.getNewText(),
                        edit.confirmation().name())
                : plain;
    }

    private org.eclipse.lsp4j.TextEdit plain(PlacedEdit edit) {
        return locations.converter(edit.file()).edit(edit.edit());
    }

    /** A user who does not want to be asked about other files still is about guesses. */
    private boolean isAsked(Confirmation confirmation) {
        boolean isWanted = switch (confirmation) {
            case NONE -> false;
            case OTHER_FILE -> locations.snapshot().settings().confirmOtherFiles();
            case GUESS -> true;
        };
        return isWanted && locations.client().acceptsChangeAnnotations();
    }

    private static ChangeAnnotation annotation(String label, String description) {
        var annotation = new ChangeAnnotation(label);
        annotation.setNeedsConfirmation(true);
        annotation.setDescription(description);
        return annotation;
    }
}
