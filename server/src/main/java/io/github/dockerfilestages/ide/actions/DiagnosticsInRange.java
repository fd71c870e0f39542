package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.ide.diagnostics.engine.Diagnosis;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.SourceText;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/** Finds the diagnostics in a range without looking at those elsewhere in the file. */
final class DiagnosticsInRange {
    /**
     * How many diagnostics of a range of several lines get fixes. Each fix is tried on the whole text, so an editor
     * that asks about all of a large file would wait long for a menu that nobody reads to the end. At a cursor and
     * within a single line, all of them do.
     */
    static final int MOST_IN_LINES = 50;

    private DiagnosticsInRange() {}

    /** The diagnostics that get fixes; in a range of several lines, those nearest to its start. */
    static Stream<Finding> fixable(Diagnosis diagnosis, TextRange range) {
        Stream<Finding> all =
                at(diagnosis, range).filter(finding -> !Fixes.of(finding.code()).isEmpty());
        return nearest(all, diagnosis.model().text(), range);
    }

    /** The first {@link #MOST_IN_LINES} of what was found in a range; all of it when the range is within one line. */
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

    /** The index of the first diagnostic in this instruction or a later one; they are in the order of the text. */
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
