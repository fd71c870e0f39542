package io.github.dockerfilestages.ide.proof;

import io.github.dockerfilestages.stages.Stage;
import java.util.Optional;
import java.util.Set;

/**
 * The differences that some edits are meant to make.
 *
 * @param order how the indexes of the stages change
 * @param meant the indexes of the instructions whose references may change their meaning
 * @param named the indexes of the FROM instructions whose stage may get another name
 * @param declared how many instructions are added at the end of those before the first FROM
 * @param context the named context that gets another name
 * @param rejected what may become of references that BuildKit rejects
 */
public record AllowedChange(
        StageOrder order,
        Set<Integer> meant,
        Set<Integer> named,
        int declared,
        Optional<RenamedContext> context,
        RejectedReferences rejected) {

    public AllowedChange {
        meant = Set.copyOf(meant);
        named = Set.copyOf(named);
    }

    /** None: everything means the same as before. */
    public static final AllowedChange NONE =
            new AllowedChange(StageOrder.SAME, Set.of(), Set.of(), 0, Optional.empty(), RejectedReferences.STAY);

    /** A named context with its old and its new name. */
    public record RenamedContext(String oldName, String newName) {}

    /** What may become of references that BuildKit rejects. */
    public enum RejectedReferences {
        /** They mean the same as before, whatever that is worth. */
        STAY,
        /** They may get any meaning, since the build fails anyway. */
        MAY_CHANGE
    }

    /** Only this stage gets another name. */
    public static AllowedChange renaming(Stage stage) {
        return new AllowedChange(
                StageOrder.SAME, Set.of(), Set.of(stage.instruction()), 0, Optional.empty(), RejectedReferences.STAY);
    }

    /** Only this named context gets another name. */
    public static AllowedChange renaming(RenamedContext context) {
        return new AllowedChange(StageOrder.SAME, Set.of(), Set.of(), 0, Optional.of(context), RejectedReferences.STAY);
    }
}
