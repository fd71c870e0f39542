package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.text.TextRange;

/**
 * A position where completion has something to offer.
 *
 * @param stage the index of the stage around it; in a FROM the one that it starts
 * @param range the text that is replaced; it may include continuations
 */
record CompletionPosition(CompletionPositionKind kind, int stage, TextRange range) {

    /** What is being typed. */
    enum CompletionPositionKind {
        /** The base of a FROM. */
        BASE,
        /** The name after AS. */
        ALIAS,
        /** The value of {@code COPY --from}. */
        COPY,
        /** The value of {@code from} in a mount. */
        MOUNT,
        ONBUILD_COPY,
        ONBUILD_MOUNT,
        /** A flag of COPY. */
        FLAG,
        /** A key of a mount. */
        KEY;

        CompletionPositionKind underOnbuild() {
            return this == COPY ? ONBUILD_COPY : this == MOUNT ? ONBUILD_MOUNT : this;
        }
    }
}
