package io.github.dockerfilestages.ide.diagnostics.paths;

import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.Resolution;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.stages.StageModel.StageModelEdit;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Dockerfile;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stages whose text, or the meaning of whose names, may differ after some edits. There may be indexes that no stage
 * of the latest text has.
 *
 * <p>Made at each keystroke: the stages whose text was edited are a range, so that nothing is collected for the usual edit.
 *
 * @param first the index of the first stage with another text
 * @param last the index of the last one; smaller than the first if there is none
 * @param others the stages in which only names mean something else
 */
record ChangedStages(int first, int last, Set<Integer> others) {
    ChangedStages {
        others = Set.copyOf(others);
    }

    /** The elements around those that were read again are counted too: something may have been removed between them. */
    static ChangedStages by(StageModelEdit edit, StageTable before) {
        StageModel model = edit.model();
        return new ChangedStages(
                Math.max(0, stage(model, edit.reading().from() - 1)),
                stage(model, edit.reading().newEnd()),
                model.table() == before ? Set.of() : otherMeanings(model.table(), before));
    }

    private static Set<Integer> otherMeanings(StageTable table, StageTable before) {
        boolean isComparable = table.stages().size() == before.stages().size()
                && table.head().equals(before.head())
                && table.arguments().values().equals(before.arguments().values());
        var others = new HashSet<Integer>();
        for (Stage stage : table.stages()) {
            if (!isComparable || !meansTheSame(stage, table, before)) {
                others.add(stage.index());
            }
        }
        return others;
    }

    /** With the same instructions and global arguments, names can only differ in what they resolve to. */
    private static boolean meansTheSame(Stage stage, StageTable table, StageTable before) {
        Stage earlier = before.stage(stage.index());
        return stage.instruction() == earlier.instruction()
                && table.instructionsOf(stage).equals(before.instructionsOf(earlier))
                && resolveAlike(table.referencesOf(stage), before.referencesOf(earlier));
    }

    private static boolean resolveAlike(List<Reference> references, List<Reference> earlier) {
        for (int index = 0; index < references.size(); index++) {
            Resolution resolution = references.get(index).resolution();
            if (!resolution.equals(earlier.get(index).resolution())) {
                return false;
            }
        }
        return true;
    }

    /** These stages and those of a later edit, and the stages between their texts. */
    ChangedStages and(ChangedStages later) {
        var both = new HashSet<>(others);
        both.addAll(later.others);
        return new ChangedStages(Math.min(first, later.first), Math.max(last, later.last), both);
    }

    /**
     * The indexes of these stages and of all that take from them in any way, and so may have other paths.
     *
     * @param table that the latest text has
     */
    BitSet withDependents(StageTable table) {
        var found = new BitSet();
        var open = new ArrayDeque<Stage>();
        int end = table.stages().size();
        for (int index = first; index <= Math.min(last, end - 1); index++) {
            open.push(table.stage(index));
        }
        others.stream().filter(index -> index < end).forEach(index -> open.push(table.stage(index)));
        while (!open.isEmpty()) {
            Stage stage = open.pop();
            if (!found.get(stage.index())) {
                found.set(stage.index());
                table.referencesTo(stage).stream()
                        .filter(reference -> reference.stage() >= 0)
                        .forEach(reference -> open.push(table.stage(reference.stage())));
            }
        }
        return found;
    }

    /** The index of the stage with an element; -1 above the first FROM. */
    private static int stage(StageModel model, int element) {
        Dockerfile dockerfile = model.dockerfile();
        int inside = Math.max(0, Math.min(element, dockerfile.size() - 1));
        return dockerfile.size() == 0
                ? -1
                : model.stageAt(dockerfile.start(inside)).map(Stage::index).orElse(-1);
    }
}
