package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.ide.diagnostics.Diagnosis;
import io.github.dockerfilestages.ide.diagnostics.Finding;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.stream.Stream;

/** The findings at a range, without a look at those elsewhere. */
final class Problems {
    private Problems() {}

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
