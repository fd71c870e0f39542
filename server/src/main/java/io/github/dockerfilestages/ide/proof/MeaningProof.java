package io.github.dockerfilestages.ide.proof;

import static java.util.stream.Collectors.groupingBy;

import io.github.dockerfilestages.ide.proof.AllowedChange.RejectedReferences;
import io.github.dockerfilestages.ide.proof.MeaningChange.ChangedReference;
import io.github.dockerfilestages.ide.proof.MeaningChange.NewReference;
import io.github.dockerfilestages.ide.proof.MeaningChange.OtherInstructions;
import io.github.dockerfilestages.ide.proof.MeaningChange.OtherStages;
import io.github.dockerfilestages.ide.proof.StageSeam.BeginningMoved;
import io.github.dockerfilestages.ide.proof.StageSeam.EndMoved;
import io.github.dockerfilestages.ide.proof.StageSeam.StageJoined;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.ReferenceProblem;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what a Dockerfile means before and after some edits. Stages and instructions are matched by their order, which
 * the allowed change describes. Every reference, also that of a mount without {@code from}, must mean the same as before.
 */
public final class MeaningProof {
    private final StageModel before;
    private final StageModel after;
    private final AllowedChange allowed;
    private final Map<Integer, List<Reference>> oldMounts;
    private final Map<Integer, List<Reference>> newMounts;

    private MeaningProof(StageModel before, StageModel after, AllowedChange allowed) {
        this.before = before;
        this.after = after;
        this.allowed = allowed;
        this.oldMounts = mountsWithoutFrom(before.table());
        this.newMounts = mountsWithoutFrom(after.table());
    }

    /** The first difference that is not allowed, in the order of the text; absent if there is none. */
    public static Optional<MeaningChange> difference(StageModel before, StageModel after, AllowedChange allowed) {
        return new MeaningProof(before, after, allowed).difference();
    }

    /** The first value in a build file that would name another stage; absent if there is none. */
    public static Optional<BuildTarget> changedTarget(
            Stream<BuildTarget> targets, StageTable before, StageTable after, AllowedChange allowed) {
        return targets.filter(target -> target.stageIn(before)
                        .filter(stage -> target.stageIn(after)
                                .filter(found ->
                                        found.index() == allowed.order().of(stage.index()))
                                .isEmpty())
                        .isPresent())
                .findFirst();
    }

    private Optional<MeaningChange> difference() {
        List<List<Integer>> old = instructionsByStage(before.table());
        List<List<Integer>> renewed = instructionsByStage(after.table());
        StageOrder order = allowed.order();
        if (renewed.size() - 1 != order.count(old.size() - 1)) {
            return Optional.of(new OtherStages());
        }
        for (int stage = -1; stage < old.size() - 1; stage++) {
            int there = order.of(stage);
            if (there == StageOrder.GONE) {
                continue; // if another stage continues it, its instructions are compared there
            }
            List<Integer> here = before(old, stage);
            List<Integer> kept = after(renewed, stage, there);
            int added = stage < 0 ? allowed.declared() : 0;
            if (here.size() + added != kept.size() || !hasSameName(stage, there)) {
                return Optional.of(new OtherInstructions());
            }
            Optional<MeaningChange> changed = changed(here, kept);
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    /** The instructions of a stage, after those of the stage that is joined with it. */
    private List<Integer> before(List<List<Integer>> old, int stage) {
        return allowed.order().seam() instanceof StageJoined joined && joined.into() == stage
                ? joined(old.get(joined.base() + 1), old.get(stage + 1), 1)
                : old.get(stage + 1);
    }

    /** The instructions that a stage had, in the one or two stages that have them after the change. */
    private List<Integer> after(List<List<Integer>> renewed, int stage, int there) {
        StageOrder order = allowed.order();
        if (order.seam() instanceof EndMoved moved && moved.stage() == stage) {
            return joined(renewed.get(there + 1), renewed.get(there + 2), 1);
        }
        if (order.seam() instanceof BeginningMoved moved && moved.stages().contains(stage)) {
            return joined(renewed.get(order.inserted() + 1), renewed.get(there + 1), 1 + moved.repeated());
        }
        return renewed.get(there + 1);
    }

    /** The instructions of a stage and those of another one without its first ones. */
    private static List<Integer> joined(List<Integer> stage, List<Integer> next, int without) {
        return Stream.concat(stage.stream(), next.stream().skip(without)).toList();
    }

    private boolean hasSameName(int stage, int there) {
        if (stage < 0) {
            return true;
        }
        Stage old = before.table().stage(stage);
        return allowed.named().contains(old.instruction())
                || old.name().equals(after.table().stage(there).name());
    }

    /** The first difference in instructions that are matched by their order. */
    private Optional<MeaningChange> changed(List<Integer> here, List<Integer> kept) {
        for (int at = 0; at < here.size(); at++) {
            if (!allowed.meant().contains(here.get(at))) {
                int old = here.get(at);
                int renewed = kept.get(at);
                Optional<MeaningChange> changed = changedReference(
                                before.table().referencesIn(old), after.table().referencesIn(renewed))
                        .or(() -> changedReference(
                                oldMounts.getOrDefault(old, List.of()), newMounts.getOrDefault(renewed, List.of())));
                if (changed.isPresent()) {
                    return changed;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<MeaningChange> changedReference(List<Reference> old, List<Reference> renewed) {
        for (int at = 0; at < old.size(); at++) {
            Reference reference = old.get(at);
            boolean isMissing = at >= renewed.size() || renewed.get(at).kind() != reference.kind();
            if (isMissing || !isSame(reference, renewed.get(at))) {
                return Optional.of(new ChangedReference(reference));
            }
        }
        // The default of an ARG is a reference only while it names a stage, so there may be one more.
        return renewed.size() > old.size() ? Optional.of(new NewReference(renewed.get(old.size()))) : Optional.empty();
    }

    private boolean isSame(Reference old, Reference renewed) {
        Resolution was = old.resolution();
        Resolution is = renewed.resolution();
        boolean mayChange = allowed.rejected() == RejectedReferences.MAY_CHANGE;
        if (was instanceof StageResolution stage) {
            return is.isStage(allowed.order().of(stage.index()))
                    && (is.problem() == was.problem() || mayChange && is.problem() == ReferenceProblem.NONE);
        }
        boolean isFree = mayChange && was.kind() == ResolutionKind.INVALID;
        return isFree || is.kind() == was.kind() && (hasSameText(old, renewed) || isRenamedContext(old, renewed));
    }

    private boolean hasSameText(Reference old, Reference renewed) {
        return before.table().lookedUp(old).equals(after.table().lookedUp(renewed));
    }

    private boolean isRenamedContext(Reference old, Reference renewed) {
        return allowed.context()
                .filter(context -> ContextSymbol.nameOf(before, old).equals(Optional.of(context.oldName()))
                        && ContextSymbol.nameOf(after, renewed).equals(Optional.of(context.newName())))
                .isPresent();
    }

    /** They use the stage named {@code scratch}, if there is one. */
    private static Map<Integer, List<Reference>> mountsWithoutFrom(StageTable table) {
        return table.implicitReferences().stream().collect(groupingBy(Reference::instruction));
    }

    /** The list starts with the instructions before the first stage. */
    private static List<List<Integer>> instructionsByStage(StageTable table) {
        var stages = new ArrayList<List<Integer>>();
        stages.add(new ArrayList<>());
        for (int index = 0; index < table.instructions().size(); index++) {
            if (table.instructions().get(index).statement().keyword() == Keyword.FROM) {
                stages.add(new ArrayList<>());
            }
            stages.get(stages.size() - 1).add(index);
        }
        return stages;
    }
}
