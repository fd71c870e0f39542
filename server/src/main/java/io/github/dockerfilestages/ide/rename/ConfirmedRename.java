package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.editing.FileEdit.EditConfirmation;
import io.github.dockerfilestages.ide.rename.Leftovers.Leftover;
import io.github.dockerfilestages.project.Project;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rename without the edits that need a confirmation and have none.
 *
 * @param all with these edits
 * @param made the edits to make
 * @param open the other ones
 */
public record ConfirmedRename(Rename.AcceptedRename all, List<FileEdit> made, List<FileEdit> open) {

    /**
     * The rename with the edits that need no confirmation or have one.
     *
     * @param isConfirmed whether an edit is confirmed that needs it
     */
    public static ConfirmedRename of(Rename.AcceptedRename rename, Predicate<FileEdit> isConfirmed) {
        Predicate<FileEdit> isMade = edit -> edit.confirmation() != EditConfirmation.GUESS || isConfirmed.test(edit);
        return new ConfirmedRename(
                rename,
                rename.edits().stream().filter(isMade).toList(),
                rename.edits().stream().filter(isMade.negate()).toList());
    }

    /** The places that may name the symbol and are not edited, in the order of the files and of their texts. */
    public List<Leftover> left(Project project) {
        return Leftovers.with(all.leftovers(), open, project);
    }
}
