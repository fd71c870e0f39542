package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.proof.AllowedChange;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Renames a stage: its alias, and everything in the file that names it.
 *
 * <p>Invariant: a rename never changes the meaning of anything. The edited text is parsed again, and the rename is
 * refused unless every reference means the same as before. The edits do not depend on build arguments.
 */
public final class StageRename {
    private StageRename() {}

    /** The result of a rename: edits or a refusal. */
    public sealed interface StageRenameResult {}

    /** The edits; empty when the stage already has the name. */
    public record StageRenameEdits(List<TextEdit> edits) implements StageRenameResult {}

    /** The reason why there are no edits. */
    public record StageRenameRefused(RenameRefusal refusal) implements StageRenameResult {}

    /** Renames the stage that is declared or referred to at the offset. */
    public static StageRenameResult find(StageModel model, int offset, String newName) {
        StageModel plain = RenameRules.plain(model);
        Optional<Subject> subject = Subject.at(plain, offset);
        return subject.flatMap(Subject::stage)
                .map(stage -> of(plain, stage, newName, CompletedBases.NONE))
                .orElseGet(() -> new StageRenameRefused(
                        subject.flatMap(at -> RenameRules.refusalOf(plain, at)).orElse(RenameRules.NOTHING)));
    }

    /** Renames this stage of the model. */
    public static StageRenameResult of(StageModel model, Stage stage, String newName) {
        return of(model, stage, newName, CompletedBases.NONE);
    }

    static StageRenameResult of(StageModel model, Stage stage, String newName, CompletedBases completed) {
        StageModel plain = RenameRules.plain(model);
        Stage same = plain.table().stage(stage.index());
        return RenameRules.refusalOf(plain, same, completed)
                .<StageRenameResult>map(StageRenameRefused::new)
                .orElseGet(() -> renamed(plain, same, newName, completed));
    }

    private static StageRenameResult renamed(StageModel model, Stage stage, String newName, CompletedBases completed) {
        boolean isSame =
                stage.alias().filter(alias -> alias.value().equals(newName)).isPresent();
        if (isSame) {
            return new StageRenameEdits(List.of());
        }
        List<TextEdit> edits = RenameEdits.of(model, stage, newName);
        return RenameRules.refusalOf(model, stage, newName, completed)
                .or(() -> MeaningRefusal.of(model, model.edit(edits), AllowedChange.renaming(stage), newName))
                .or(() -> RenameRules.nameTaken(model, stage, newName))
                .<StageRenameResult>map(StageRenameRefused::new)
                .orElseGet(() -> new StageRenameEdits(edits));
    }
}
