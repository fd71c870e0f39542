package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.proof.AllowedChange;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Renames a stage in its Dockerfile: its alias, and everything in the file that names it.
 *
 * <p>Invariant: a rename never changes the meaning of anything. The edited text is parsed again, and the rename is
 * refused unless every reference means the same as before. The edits do not depend on build arguments.
 */
final class StageRename {
    private StageRename() {}

    /** Renames this stage of the model, which has no build arguments. */
    static RenameAttempt<TextEdit> of(StageModel model, Stage stage, String newName, CompletedBases completed) {
        return RenameRules.refusalOf(model, stage, completed)
                .<RenameAttempt<TextEdit>>map(RenameAttempt::refused)
                .orElseGet(() -> renamed(model, stage, newName, completed));
    }

    private static RenameAttempt<TextEdit> renamed(
            StageModel model, Stage stage, String newName, CompletedBases completed) {
        boolean isSame =
                stage.alias().filter(alias -> alias.value().equals(newName)).isPresent();
        if (isSame) {
            return new RenameAttempt<>(List.of(), Optional.empty());
        }
        List<TextEdit> edits = RenameEdits.of(model, stage, newName);
        Optional<RenameRefusal> refusal = RenameRules.refusalOf(model, stage, newName, completed)
                .or(() -> MeaningRefusal.of(model, model.edit(edits), AllowedChange.renaming(stage), newName))
                .or(() -> RenameRules.nameTaken(model, stage, newName));
        return new RenameAttempt<>(edits, refusal);
    }
}
