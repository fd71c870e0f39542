package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * One thing to choose at a caret.
 *
 * @param label what is shown and written: the bare name
 * @param detail a few words beside it
 * @param stage the index of the stage that it names, whose card documents it
 * @param edit replaces the value on the line of the caret
 * @param removals take the rest of a value away that runs over several lines
 * @param sortText keeps the order of the list
 * @param filterText what to compare with what is typed, where that is not the label
 */
public record CompletionProposal(
        ProposalKind kind,
        String label,
        String detail,
        Optional<Integer> stage,
        TextEdit edit,
        List<TextEdit> removals,
        String sortText,
        Optional<String> filterText) {

    /** What is named. */
    public enum ProposalKind {
        STAGE,
        /** A named build context. */
        CONTEXT,
        /** A name that no stage has yet. */
        NEW_NAME,
        /** A flag, or a key of a mount or of a build. */
        FLAG
    }
}
