package io.github.dockerfilestages.ide.rename;

import io.github.dockerfilestages.ide.rename.RenameRefusal.Reason;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.wording.StageWording;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Spelling;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares the meaning of a Dockerfile before and after a rename. */
final class RenameProof {
    private final StageModel before;
    private final StageModel after;
    private final RenamedSymbol renamed;

    private RenameProof(StageModel before, StageModel after, RenamedSymbol renamed) {
        this.before = before;
        this.after = after;
        this.renamed = renamed;
    }

    /**
     * What gets another name.
     *
     * @param context the old name of a build context; absent for a stage
     */
    private record RenamedSymbol(Optional<String> context, String newName) {}

    /** The refusal if the meaning of something would change; its sentence says of what. */
    static Optional<RenameRefusal> refusalOf(StageModel before, StageModel after, String newName) {
        var proof = new RenameProof(before, after, new RenamedSymbol(Optional.empty(), newName));
        return proof.changedReference().or(proof::changedMount);
    }

    /** The same after the rename of a named context. */
    static Optional<RenameRefusal> ofContext(StageModel before, StageModel after, String oldName, String newName) {
        var proof = new RenameProof(before, after, new RenamedSymbol(Optional.of(oldName), newName));
        return proof.changedReference().or(proof::changedMount);
    }

    private Optional<RenameRefusal> changedReference() {
        List<Reference> old = before.table().references();
        List<Reference> renewed = after.table().references();
        int at = 0;
        while (at < old.size() && at < renewed.size() && isUnchanged(old.get(at), renewed.get(at))) {
            at++;
        }
        // The default of an ARG is a reference only while it names a stage, so there may be one more or one less.
        boolean isNew = at < renewed.size()
                && (at == old.size()
                        || old.get(at).instruction() > renewed.get(at).instruction());
        if (isNew) {
            String added = RenameWording.describe(after, renewed.get(at));
            return Optional.of(refusal(Reason.CHANGED_MEANING, added + " would refer to a stage"));
        }
        return at == old.size() ? Optional.empty() : Optional.of(changed(old.get(at)));
    }

    private boolean isUnchanged(Reference old, Reference renewed) {
        Resolution meant = old.resolution();
        Resolution means = renewed.resolution();
        return old.instruction() == renewed.instruction()
                && old.site() == renewed.site()
                && meant.equals(means)
                && (meant.isStage()
                        || before.table().lookedUp(old).equals(after.table().lookedUp(renewed))
                        || isRenamedContext(old, renewed));
    }

    private boolean isRenamedContext(Reference old, Reference renewed) {
        return renamed.context().isPresent()
                && ContextSymbol.nameOf(before, old).equals(renamed.context())
                && ContextSymbol.nameOf(after, renewed).equals(Optional.of(renamed.newName()));
    }

    private RenameRefusal changed(Reference old) {
        String what =
                RenameWording.describe(before, old) + " would no longer mean " + RenameWording.meaning(before, old);
        return refusal(isComposed(old) ? Reason.COMPOSED_BASE : Reason.CHANGED_MEANING, what);
    }

    private boolean isComposed(Reference old) {
        return old.site() == ReferenceKind.FROM
                && before.table().stage(old.stage()).base().orElseThrow().spelling() instanceof Spelling.Composed;
    }

    /** A mount without a source uses a stage named {@code scratch}, if there is one. */
    private Optional<RenameRefusal> changedMount() {
        StageTable table = before.table();
        if (scratch(table).equals(scratch(after.table()))) {
            return Optional.empty();
        }
        return IntStream.range(0, table.instructions().size())
                .filter(instruction -> hasMountWithoutFrom(table.instructions().get(instruction)))
                .mapToObj(instruction -> StageWording.line(before, before.keywordRange(instruction)))
                .map(line -> "the mount without 'from' on line " + line + " would change its meaning")
                .map(what -> refusal(Reason.CHANGED_MEANING, what))
                .findFirst();
    }

    private static boolean hasMountWithoutFrom(StageInstruction instruction) {
        return instruction.mentions().stream()
                .anyMatch(mention -> mention.site().isImplicit());
    }

    private static Optional<Integer> scratch(StageTable table) {
        return table.lastNamed("scratch").map(Stage::index);
    }

    private RenameRefusal refusal(Reason reason, String what) {
        return new RenameRefusal(reason, "Cannot rename to '" + renamed.newName() + "': " + what + ".");
    }
}
