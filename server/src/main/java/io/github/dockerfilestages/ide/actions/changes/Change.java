package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.ide.editing.FileEdit;
import io.github.dockerfilestages.ide.proof.AllowedChange;
import io.github.dockerfilestages.ide.proof.AllowedChange.RejectedReferences;
import io.github.dockerfilestages.ide.proof.StageOrder;
import io.github.dockerfilestages.stages.Reference;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Edits that have not been verified yet.
 *
 * @param title what the edits do, as shown in a menu
 * @param edits in the Dockerfile
 * @param elsewhere in other files, and in the build file around the Dockerfile; already verified
 * @param order how the indexes of the stages change
 * @param meant the indexes of the instructions whose references are meant to change
 * @param declared how many instructions it adds at the end of those before the first FROM
 * @param rebuilt the indexes of the stages that are meant to build something else; absent if it is not claimed that all
 *     others build the same
 * @param isPreferred whether nearly every user would choose it
 */
public record Change(
        String title,
        List<TextEdit> edits,
        List<FileEdit> elsewhere,
        StageOrder order,
        Set<Integer> meant,
        int declared,
        Optional<Set<Integer>> rebuilt,
        boolean isPreferred) {

    /** A change whose references in these instructions are meant to change; the stages keep their order. */
    public static Change of(String title, List<TextEdit> edits, Integer... meant) {
        return new Change(title, edits, List.of(), StageOrder.SAME, Set.of(meant), 0, Optional.empty(), false);
    }

    /** A change that only replaces the name that a reference spells. */
    public static Optional<Change> respelling(StageModel model, Reference reference, String title, String name) {
        return ReferenceRespelling.edit(model, reference, name)
                .map(edit -> of(title, List.of(edit)).meaning(ReferenceRespelling.instructions(model, reference)));
    }

    public Change preferred() {
        return new Change(title, edits, elsewhere, order, meant, declared, rebuilt, true);
    }

    /**
     * The same change, with the stage indexes in the file updated for another order of the stages. The text that the
     * change already replaces holds no such index: a stage that is removed or moved up does not use the index of a
     * stage that stays below it.
     */
    public Change with(StageOrder newOrder, StageModel model) {
        var all = new ArrayList<TextEdit>(edits);
        Renumbering.edits(model, newOrder, meant).stream()
                .filter(index -> edits.stream().noneMatch(edit -> edit.range().covers(index.range())))
                .forEach(all::add);
        return new Change(title, List.copyOf(all), elsewhere, newOrder, meant, declared, rebuilt, isPreferred);
    }

    /** The same change with edits of other files, which are already verified. */
    public Change with(List<FileEdit> others) {
        return new Change(title, edits, others, order, meant, declared, rebuilt, isPreferred);
    }

    public Change meaning(Set<Integer> instructions) {
        return new Change(title, edits, elsewhere, order, instructions, declared, rebuilt, isPreferred);
    }

    public Change declaring(int count) {
        return new Change(title, edits, elsewhere, order, meant, count, rebuilt, isPreferred);
    }

    /** The same change, which claims that all stages that are left build the same as before. */
    public Change rebuilding() {
        return rebuilding(Set.of());
    }

    /** The same change, which claims that all stages but these build the same as before. */
    public Change rebuilding(Set<Integer> stages) {
        return new Change(title, edits, elsewhere, order, meant, declared, Optional.of(stages), isPreferred);
    }

    /** The differences that the change is meant to make. */
    AllowedChange allowed() {
        return new AllowedChange(order, meant, meant, declared, Optional.empty(), RejectedReferences.MAY_CHANGE);
    }

    /** The model of the edited text. */
    StageModel applied(StageModel model) {
        return model.edit(edits);
    }
}
