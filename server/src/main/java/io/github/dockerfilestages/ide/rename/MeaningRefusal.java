package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.proof.AllowedChange;
import io.github.dockerfilestages.ide.proof.MeaningChange;
import io.github.dockerfilestages.ide.proof.MeaningChange.ChangedReference;
import io.github.dockerfilestages.ide.proof.MeaningChange.NewReference;
import io.github.dockerfilestages.ide.proof.MeaningProof;
import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.Optional;

/** Refuses a rename after which something in a Dockerfile would mean something else. */
final class MeaningRefusal {
    private final StageModel before;
    private final StageModel after;
    private final String newName;

    private MeaningRefusal(StageModel before, StageModel after, String newName) {
        this.before = before;
        this.after = after;
        this.newName = newName;
    }

    /** Absent if nothing but what is allowed would change. */
    static Optional<RenameRefusal> of(StageModel before, StageModel after, AllowedChange allowed, String newName) {
        var refusal = new MeaningRefusal(before, after, newName);
        return MeaningProof.difference(before, after, allowed).map(refusal::of);
    }

    private RenameRefusal of(MeaningChange difference) {
        if (difference instanceof ChangedReference changed) {
            return changed(changed.reference());
        }
        return difference instanceof NewReference added
                ? added(added.reference())
                : refusal(Reason.CHANGED_MEANING, "BuildKit would read the file differently");
    }

    private RenameRefusal added(Reference renewed) {
        return renewed.kind().isImplicit()
                ? changedMount(after, renewed)
                : refusal(Reason.CHANGED_MEANING, RenameWording.describe(after, renewed) + " would refer to a stage");
    }

    private RenameRefusal changed(Reference old) {
        return old.kind().isImplicit() ? changedMount(before, old) : otherMeaning(old);
    }

    /** A mount without a source uses a stage named {@code scratch}, if there is one. */
    private RenameRefusal changedMount(StageModel model, Reference mount) {
        String line = "line " + StageWording.line(model, mount);
        return refusal(Reason.CHANGED_MEANING, "the mount without 'from' on " + line + " would change its meaning");
    }

    private RenameRefusal otherMeaning(Reference old) {
        return refusal(
                isComposed(old) ? Reason.COMPOSED_BASE : Reason.CHANGED_MEANING,
                RenameWording.describe(before, old) + " would no longer mean " + RenameWording.meaning(before, old));
    }

    private boolean isComposed(Reference old) {
        return old.kind() == ReferenceKind.FROM
                && before.table().stage(old.stage()).base().orElseThrow().spelling() instanceof Spelling.Composed;
    }

    private RenameRefusal refusal(Reason reason, String what) {
        return new RenameRefusal(reason, "Cannot rename to '" + newName + "': " + what + ".");
    }
}
