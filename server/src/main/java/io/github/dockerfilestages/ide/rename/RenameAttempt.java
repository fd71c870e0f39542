package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.editing.FileEdit;
import java.util.List;
import java.util.Optional;

/**
 * The edits that give a symbol another name, or the reason why there are none.
 *
 * @param edits of no use if there is a refusal; empty if the symbol already has the name
 */
record RenameAttempt(List<FileEdit> edits, Optional<RenameRefusal> refusal) {

    RenameAttempt {
        edits = List.copyOf(edits);
    }

    static RenameAttempt refused(RenameRefusal refusal) {
        return new RenameAttempt(List.of(), Optional.of(refusal));
    }
}
