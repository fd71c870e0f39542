package io.github.dockerfilestages.ide.completion;

import io.github.dockerfilestages.text.TextRange;

/**
 * A place where something can be chosen.
 *
 * @param stage the index of the stage around it; on a FROM the one that it opens
 * @param range what is replaced; it may run over continuations
 */
record CompletionPosition(CompletionPositionKind kind, int stage, TextRange range) {

    /** What is being typed. */
    enum CompletionPositionKind {
        /** The base of a FROM. */
        BASE,
        /** The name behind AS. */
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
