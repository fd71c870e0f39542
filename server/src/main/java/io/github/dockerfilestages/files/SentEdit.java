package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An edit of several files that the server has sent to the editor, which may or may not have applied it.
 *
 * @param open the changes of open documents, whose texts show whether the editor has applied the edit
 * @param closed the changes of files that are not open
 * @param renames the new paths of renamed files by their old ones, if the edit was made for a rename of files
 * @param undo what the editor undoes in one step
 */
public record SentEdit(
        Map<DocumentUri, OpenDocumentEdit> open,
        Map<FilePath, OpenDocumentEdit> closed,
        Map<FilePath, FilePath> renames,
        Undo undo) {

    /** Which part of an edit is undone when the user undoes it in one file. */
    public enum Undo {
        IN_ALL_FILES,
        FILE_BY_FILE
    }

    /**
     * The edit of one text.
     *
     * @param edits in offsets of the text before any of them
     */
    public record OpenDocumentEdit(SourceText before, List<TextEdit> edits) {

        SourceText after() {
            return SourceText.of(TextEdit.applyAll(before.content(), edits));
        }

        /** Whether this is the text after the edits; checked for each text that the user types. */
        boolean gives(String text) {
            int growth = edits.stream().mapToInt(TextEdit::growth).sum();
            return text.length() == before.length() + growth && text.equals(after().content());
        }

        boolean comesFrom(String text) {
            return before.content().equals(text);
        }
    }

    /**
     * Whether these renames show that the editor has applied the edit. Without open documents, nothing else shows it.
     */
    boolean isConfirmedBy(Map<FilePath, FilePath> names) {
        return open.isEmpty() && !renames.isEmpty() && names.entrySet().containsAll(renames.entrySet());
    }

    Set<FilePath> files() {
        return closed.keySet();
    }
}
