package io.github.dockerfilestages.ide.actions.changes;

import static java.util.stream.Collectors.groupingBy;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.Resolution.StageResolution;
import io.github.dockerfilestages.stages.Resolution.Why;
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
 * Compares what a Dockerfile means before and after a change. Stages and instructions are matched by their order, which
 * the change describes. Every reference must have the same target as before, except in the instructions that are meant
 * to change.
 */
final class Proof {
    private final StageModel before;
    private final StageModel after;
    private final Change change;

    private Proof(StageModel before, StageModel after, Change change) {
        this.before = before;
        this.after = after;
        this.change = change;
    }

    /** Why the change is wrong, as a sentence; empty if it is right. */
    static Optional<String> refusalOf(StageModel before, StageModel after, Change change) {
        return new Proof(before, after, change).refusal();
    }

    private Optional<String> refusal() {
        List<List<Integer>> old = instructionsByStage(before.table());
        List<List<Integer>> renewed = instructionsByStage(after.table());
        if (renewed.size() - 1 != change.order().count(old.size() - 1)) {
            return Optional.of("BuildKit would find other stages in the file.");
        }
        Map<Integer, List<Reference>> oldReferences = references(before.table());
        Map<Integer, List<Reference>> newReferences = references(after.table());
        for (int stage = -1; stage < old.size() - 1; stage++) {
            int there = change.order().of(stage);
            if (there == StageOrder.GONE) {
                continue;
            }
            List<Integer> here = old.get(stage + 1);
            List<Integer> kept = change.order().isSplit(there) ? joined(renewed, there) : renewed.get(there + 1);
            int added = stage < 0 ? change.declared() : 0;
            if (here.size() + added != kept.size() || !hasSameName(stage, there)) {
                return Optional.of("BuildKit would read the file in another way.");
            }
            for (int at = 0; at < here.size(); at++) {
                Optional<Reference> changed = changed(
                        oldReferences.getOrDefault(here.get(at), List.of()),
                        newReferences.getOrDefault(kept.get(at), List.of()));
                if (changed.isPresent() && !change.meant().contains(here.get(at))) {
                    return Optional.of(sentence(changed.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The instructions of a stage and those of the next stage without its FROM. */
    private static List<Integer> joined(List<List<Integer>> stages, int stage) {
        List<Integer> next = stages.get(stage + 2);
        return Stream.concat(stages.get(stage + 1).stream(), next.stream().skip(1))
                .toList();
    }

    private String sentence(Reference changed) {
        int line = before.text().lineNumber(before.range(changed).start());
        return "'" + changed.value() + "' on line " + line + " would mean something else.";
    }

    private boolean hasSameName(int stage, int there) {
        if (stage < 0) {
            return true;
        }
        Stage old = before.table().stage(stage);
        return change.meant().contains(old.instruction())
                || old.name().equals(after.table().stage(there).name());
    }

    /** The first reference whose meaning differs. One that BuildKit rejected before may get any meaning. */
    private Optional<Reference> changed(List<Reference> old, List<Reference> renewed) {
        for (int at = 0; at < old.size(); at++) {
            Reference reference = old.get(at);
            boolean isMissing = at >= renewed.size() || renewed.get(at).site() != reference.site();
            if (isMissing || !isSame(reference, renewed.get(at))) {
                return Optional.of(reference);
            }
        }
        return renewed.size() > old.size() ? Optional.of(renewed.get(old.size())) : Optional.empty();
    }

    private boolean isSame(Reference old, Reference renewed) {
        Resolution was = old.resolution();
        Resolution is = renewed.resolution();
        if (was instanceof StageResolution stage) {
            return is.isStage(change.order().of(stage.index())) && (is.why() == was.why() || is.why() == Why.NONE);
        }
        return was.kind() == ResolutionKind.INVALID
                || is.kind() == was.kind()
                        && before.table().lookedUp(old).equals(after.table().lookedUp(renewed));
    }

    private static Map<Integer, List<Reference>> references(StageTable table) {
        return Stream.concat(table.references().stream(), table.implicitReferences().stream())
                .collect(groupingBy(Reference::instruction));
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
