package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextEdit;
import io.github.dockerfilestages.workspace.DocumentUri;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An edit of several files that the editor was given, and may have made or not.
 *
 * @param open what it does to open documents: by them it is seen whether the editor made it
 * @param closed what it does to files that are not open
 * @param renames the new by the old paths of the files for whose renames it is
 * @param undo what the editor undoes at once
 */
public record HandedOutEdit(
        Map<DocumentUri, OpenDocumentEdit> open,
        Map<FilePath, OpenDocumentEdit> closed,
        Map<FilePath, FilePath> renames,
        Undo undo) {

    /** What of an edit is undone when the user undoes it in one file. */
    public enum Undo {
        IN_ALL_FILES,
        FILE_BY_FILE
    }

    /**
     * What an edit does to one text.
     *
     * @param edits in offsets of the text before any of them
     */
    public record OpenDocumentEdit(SourceText before, List<TextEdit> edits) {

        SourceText after() {
            return SourceText.of(TextEdit.applyAll(before.content(), edits));
        }

        /** Whether this is the text after the edits; asked of each text that somebody types. */
        boolean gives(String text) {
            int growth = edits.stream().mapToInt(TextEdit::growth).sum();
            return text.length() == before.length() + growth && text.equals(after().content());
        }

        boolean comesFrom(String text) {
            return before.content().equals(text);
        }
    }

    /** Whether these renames tell that the editor made it: nothing else does where it is of no open document. */
    boolean isToldBy(Map<FilePath, FilePath> names) {
        return open.isEmpty() && !renames.isEmpty() && names.entrySet().containsAll(renames.entrySet());
    }

    Set<FilePath> files() {
        return closed.keySet();
    }
}
