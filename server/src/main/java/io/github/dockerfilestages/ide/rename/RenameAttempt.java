package io.github.dockerfilestages.ide.rename;

import java.util.List;
import java.util.Optional;

/**
 * The edits that give a symbol another name, or the reason why there are none.
 *
 * @param <E> an edit of files, or of the text of a Dockerfile
 * @param edits of no use if there is a refusal; empty if the symbol already has the name
 */
record RenameAttempt<E>(List<E> edits, Optional<RenameRefusal> refusal) {

    RenameAttempt {
        edits = List.copyOf(edits);
    }

    static <E> RenameAttempt<E> refused(RenameRefusal refusal) {
        return new RenameAttempt<>(List.of(), Optional.of(refusal));
    }
}
