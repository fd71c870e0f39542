package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/** The findings at a range, without a look at those elsewhere. */
final class FixRequests {
    /**
     * How many problems of a range of several lines are offered fixes. Each fix is tried on the whole text, so an editor that
     * asks about a large file as a whole would wait long for a menu that nobody can read to its end. At a caret and on a single
     * line all are.
     */
    static final int MOST_IN_LINES = 50;

    private FixRequests() {}

    /** Those with fixes; of a range of several lines the nearest to its start. */
    static Stream<Finding> toMend(Diagnosis diagnosis, TextRange range) {
        Stream<Finding> all =
                at(diagnosis, range).filter(finding -> !Fixes.of(finding.code()).isEmpty());
        return nearest(all, diagnosis.model().text(), range);
    }

    /** Of what was found at a range of a text, in its order, as much as fixes are offered for. */
    static <T> Stream<T> nearest(Stream<T> found, SourceText text, TextRange range) {
        boolean isOneLine = text.lineAt(range.start()) == text.lineAt(range.end());
        return isOneLine ? found : found.limit(MOST_IN_LINES);
    }

    static Stream<Finding> at(Diagnosis diagnosis, TextRange range) {
        StageModel model = diagnosis.model();
        List<Finding> all = diagnosis.findings();
        int[] instructions = model.instructionsIn(range).toArray();
        if (instructions.length == 0) {
            return Stream.empty();
        }
        int from = firstIn(all, instructions[0]);
        int to = firstIn(all, instructions[instructions.length - 1] + 1);
        return all.subList(from, to).stream()
                .filter(finding -> diagnosis.bind(finding).range().touches(range));
    }

    /** The index of the first finding in this instruction or a later one; they are in the order of the text. */
    private static int firstIn(List<Finding> findings, int instruction) {
        int low = 0;
        int high = findings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (findings.get(middle).instruction() < instruction) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
