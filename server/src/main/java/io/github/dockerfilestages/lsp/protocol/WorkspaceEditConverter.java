package io.github.dockerfilestages.lsp.protocol;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.project.files.FilePath;
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
 * Converts edits to the form that a client accepts: with the version of each open document, and with annotations for
 * edits in other files if the client shows them.
 *
 * @param about what the edits rename
 */
public record WorkspaceEditConverter(LocationConverter locations, About about) {

    /** What the edits rename; the annotations depend on it. */
    public enum About {
        STAGE("They name the stage.", "A variable can replace the name, or its Dockerfile is not known."),
        PATH("They refer to the renamed path.", "They may run in another folder, where the path means something else.");

        private final String certain;
        private final String uncertain;

        About(String certain, String uncertain) {
            this.certain = certain;
            this.uncertain = uncertain;
        }
    }

    /** Converts edits of any files; the files keep their order. */
    public WorkspaceEdit of(List<FileEdit> edits) {
        Map<FilePath, List<FileEdit>> byFile =
                edits.stream().collect(Collectors.groupingBy(FileEdit::file, LinkedHashMap::new, Collectors.toList()));
        return locations.client().acceptsDocumentChanges() ? documentChanges(byFile) : changes(byFile);
    }

    private WorkspaceEdit changes(Map<FilePath, List<FileEdit>> byFile) {
        Map<String, List<org.eclipse.lsp4j.TextEdit>> changes = new LinkedHashMap<>();
        byFile.forEach((file, edits) ->
                changes.put(locations.uri(file), edits.stream().map(this::plain).toList()));
        return new WorkspaceEdit(changes);
    }

    private WorkspaceEdit documentChanges(Map<FilePath, List<FileEdit>> byFile) {
        var edit = new WorkspaceEdit(byFile.entrySet().stream()
                .map(file -> Either.<TextDocumentEdit, org.eclipse.lsp4j.ResourceOperation>forLeft(
                        documentEdit(file.getKey(), file.getValue())))
                .toList());
        Map<String, ChangeAnnotation> used = byFile.values().stream()
                .flatMap(List::stream)
                .filter(found -> isAnnotated(found.confirmation()))
                .collect(Collectors.groupingBy(
                        found -> found.confirmation().name(),
                        Collectors.collectingAndThen(Collectors.toList(), this::annotation)));
        if (!used.isEmpty()) {
            edit.setChangeAnnotations(used);
        }
        return edit;
    }

    /** A file that is not open has no version. */
    private TextDocumentEdit documentEdit(FilePath file, List<FileEdit> edits) {
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

    private org.eclipse.lsp4j.TextEdit annotated(FileEdit edit) {
        org.eclipse.lsp4j.TextEdit plain = plain(edit);
        return isAnnotated(edit.confirmation())
                ? new AnnotatedTextEdit(
                        plain.getRange(),
                        plain.getNewText(),
                        edit.confirmation().name())
                : plain;
    }

    private org.eclipse.lsp4j.TextEdit plain(FileEdit edit) {
        return locations.converter(edit.file()).edit(edit.edit());
    }

    private boolean isAnnotated(EditConfirmation confirmation) {
        return confirmation != EditConfirmation.NONE && locations.client().acceptsChangeAnnotations();
    }

    /** The annotation of edits that are equally certain. */
    private ChangeAnnotation annotation(List<FileEdit> edits) {
        return switch (edits.get(0).confirmation()) {
            case NONE, OTHER_FILE -> annotation(edits, "Other files", about.certain);
            case GUESS -> annotation(edits, "Uncertain references", about.uncertain);
            case COMMAND ->
                annotation(edits, "Path in commands", "Some are in the text of a command; make all of them or none.");
            case MENTION ->
                annotation(edits, "Possible mentions", "No build is known that has this word as its target.");
        };
    }

    private ChangeAnnotation annotation(List<FileEdit> edits, String label, String description) {
        var annotation = new ChangeAnnotation(label);
        annotation.setDescription(description);
        annotation.setNeedsConfirmation(edits.stream().anyMatch(this::isAsked));
        return annotation;
    }

    /** Whether the user has to agree to the edit, by the settings for its file. */
    private boolean isAsked(FileEdit edit) {
        return locations
                .snapshot()
                .configuration()
                .settings(edit.file())
                .confirmation()
                .isAskedFor(edit.confirmation());
    }
}
