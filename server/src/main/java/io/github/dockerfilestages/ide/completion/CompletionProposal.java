package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.ide.symbols.StageId;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * A completion item. Its edits are those of the file.
 *
 * @param label the bare name, which is shown and inserted
 * @param detail a few words next to the label
 * @param stage the stage that it names; its hover content documents the item
 * @param edit replaces the value on the line of the cursor
 * @param removals delete the rest of a value that spans several lines
 * @param sortText keeps the order of the list
 * @param filterText the text to compare with the typed text, if it is not the label
 */
public record CompletionProposal(
        ProposalKind kind,
        String label,
        String detail,
        Optional<StageId> stage,
        TextEdit edit,
        List<TextEdit> removals,
        String sortText,
        Optional<String> filterText) {
    private static final int FIRST = 1_000_000;

    /** The text that keeps the proposal at a position, from 0, of a list: clients sort these texts by their characters. */
    static String sortText(int position) {
        return Integer.toString(FIRST + position);
    }

    /** With edits of the file that is or contains a Dockerfile, instead of those of the Dockerfile's own text. */
    CompletionProposal in(ProjectDockerfile dockerfile) {
        return new CompletionProposal(
                kind,
                label,
                detail,
                stage,
                inFile(dockerfile, edit),
                removals.stream().map(removal -> inFile(dockerfile, removal)).toList(),
                sortText,
                filterText);
    }

    private static TextEdit inFile(ProjectDockerfile dockerfile, TextEdit edit) {
        return new TextEdit(dockerfile.toFile(edit.range()), edit.newText());
    }

    /** What the item names. */
    public enum ProposalKind {
        STAGE,
        /** A named build context. */
        CONTEXT,
        /** A name that no stage has yet. */
        NEW_NAME,
        /** A flag, or a key of a mount or of a build. */
        FLAG,
        /** A file in a stage. */
        FILE,
        /** A folder in a stage. */
        FOLDER
    }
}
