package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import java.util.List;

/** Distinguishes Dockerfiles from templates that Dockerfiles are generated from. */
public final class TemplateDetection {
    private TemplateDetection() {}

    /** Whether a template marker is in a word that stages depend on, or in the place of an instruction. */
    public static boolean isIn(StageTable table) {
        int firstFrom = table.stage(0).instruction();
        List<StageInstruction> instructions = table.instructions();
        for (int index = 0; index < instructions.size(); index++) {
            StageInstruction instruction = instructions.get(index);
            // An ARG within a stage has no effect on any FROM.
            boolean counts = index < firstFrom || instruction.statement().keyword() != Keyword.ARG;
            if (counts && instruction.isTemplate()) {
                return true;
            }
        }
        return false;
    }
}
