package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.List;

/** Tells Dockerfiles from texts that Dockerfiles are generated from. */
final class TemplateDetection {
    private TemplateDetection() {}

    /** Whether a word that stages depend on, or what stands for an instruction, holds a marker. */
    static boolean isIn(StageTable table) {
        int firstFrom = table.stage(0).instruction();
        List<StageInstruction> instructions = table.instructions();
        for (int index = 0; index < instructions.size(); index++) {
            StageInstruction instruction = instructions.get(index);
            // An ARG within a stage does not count in any FROM.
            boolean counts = index < firstFrom || instruction.statement().keyword() != Keyword.ARG;
            if (counts && instruction.isTemplate()) {
                return true;
            }
        }
        return false;
    }
}
