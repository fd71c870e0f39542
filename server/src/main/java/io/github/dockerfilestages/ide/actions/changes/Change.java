package io.github.dockerfilestages.ide.actions.changes;

import io.github.dockerfilestages.ide.symbols.FileEdit;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Edits that have not been proved yet.
 *
 * @param title what they do
 * @param edits those of the Dockerfile
 * @param elsewhere those of other files, and of the build file around the Dockerfile; proved already
 * @param order what becomes of the stages
 * @param meant the instructions of the table whose references are to change
 * @param declared how many instructions it adds behind those before the first FROM
 * @param isPreferred whether it is what nearly everybody would choose
 */
public record Change(
        String title,
        List<TextEdit> edits,
        List<FileEdit> elsewhere,
        StageOrder order,
        Set<Integer> meant,
        int declared,
        boolean isPreferred) {

    /** A change of these instructions that leaves the stages where they are. */
    public static Change of(String title, List<TextEdit> edits, Integer... meant) {
        return new Change(title, edits, List.of(), StageOrder.SAME, Set.of(meant), 0, false);
    }

    public Change preferred() {
        return new Change(title, edits, elsewhere, order, meant, declared, true);
    }

    /**
     * The same with the indexes in the file brought in line with another order of the stages. In what it replaces there are
     * none: a stage that goes or moves up takes no index of a stage that it leaves behind.
     */
    public Change with(StageOrder newOrder, StageModel model) {
        var all = new ArrayList<TextEdit>(edits);
        Renumbering.edits(model, newOrder, meant).stream()
                .filter(index -> edits.stream().noneMatch(edit -> edit.range().covers(index.range())))
                .forEach(all::add);
        return new Change(title, List.copyOf(all), elsewhere, newOrder, meant, declared, isPreferred);
    }

    /** The same with edits of other files, which have been proved. */
    public Change with(List<FileEdit> others) {
        return new Change(title, edits, others, order, meant, declared, isPreferred);
    }

    public Change meaning(Set<Integer> instructions) {
        return new Change(title, edits, elsewhere, order, instructions, declared, isPreferred);
    }

    public Change declaring(int count) {
        return new Change(title, edits, elsewhere, order, meant, count, isPreferred);
    }

    /** The model of the edited text. */
    StageModel applied(StageModel model) {
        return model.edit(edits);
    }
}
