package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.text.ShownText;

/**
 * Why a stage cannot be renamed.
 *
 * @param sentence for the user: one sentence with its full stop
 */
public record RenameRefusal(Reason reason, String sentence)
        implements Rename.StageRenameResult, ProjectRename.ProjectRenameResult, PrepareRename.PrepareRenameResult {

    public RenameRefusal {
        sentence = ShownText.line(sentence);
    }

    /** The kinds of reasons. */
    public enum Reason {
        /** The caret is on no name of a stage. */
        NO_STAGE,
        /** The stage has no name that could be changed. */
        UNNAMED,
        /** No stage can have the new name. */
        INVALID_NAME,
        /** A base that variables make a part of may mean the stage, under its old name or its new one. */
        COMPOSED_BASE,
        /** The default of one ARG names this stage for one FROM and something else for another. */
        SHARED_ARGUMENT,
        /** BuildKit warns of the new name, and the file has it fail on warnings. */
        FAILING_CHECK,
        /** Something would mean another thing than before. */
        CHANGED_MEANING,
        /** Another stage, or a build context, has the new name. */
        NAME_TAKEN,
        /** One place of a build file names this stage, and for another build the stage of another Dockerfile. */
        SHARED_TARGET,
        /** A file that names the stage must not be written. */
        NOT_EDITABLE
    }
}
