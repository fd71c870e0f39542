package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.text.ShownText;

/**
 * The reason why a stage, a build context or a path cannot be renamed.
 *
 * @param sentence one sentence for the user, with a full stop
 */
public record RenameRefusal(Reason reason, String sentence) {

    public RenameRefusal {
        sentence = ShownText.line(sentence);
    }

    /** The kinds of reasons. */
    public enum Reason {
        /** The cursor is not on a stage name. */
        NO_STAGE,
        /** The stage has no name. */
        UNNAMED,
        /** The new name is not a valid stage name. */
        INVALID_NAME,
        /** A base with variables may mean the stage, under its old or its new name. */
        COMPOSED_BASE,
        /** The cursor is on a name that is composed of several parts. */
        COMPOSED_NAME,
        /** The default of an ARG names this stage for one FROM and something else for another. */
        SHARED_ARGUMENT,
        /** BuildKit warns about the new name, and in this file warnings make the build fail. */
        FAILING_CHECK,
        /** Something would change its meaning. */
        CHANGED_MEANING,
        /** Another stage, or a build context, already has the new name. */
        NAME_TAKEN,
        /** One value of a build file names this stage, and for another build the stage of another Dockerfile. */
        SHARED_TARGET,
        /** A file that names the stage cannot be edited. */
        NOT_EDITABLE
    }
}
