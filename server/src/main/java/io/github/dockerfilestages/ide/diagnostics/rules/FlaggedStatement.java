package io.github.dockerfilestages.ide.diagnostics.rules;

import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageInstruction;
import io.github.dockerfilestages.syntax.dockerfile.Keyword;
import io.github.dockerfilestages.syntax.dockerfile.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with flags that BuildKit runs: that of an instruction, or its trigger.
 *
 * @param firesIn for a trigger the stages in which it runs, at least one
 */
record FlaggedStatement(int instruction, Statement statement, List<Stage> firesIn) {

    static List<FlaggedStatement> in(Inspection inspection) {
        var found = new ArrayList<FlaggedStatement>();
        List<StageInstruction> instructions = inspection.table().instructions();
        int stage = -1;
        for (int index = 0; index < instructions.size(); index++) {
            Statement written = instructions.get(index).statement();
            stage += written.keyword() == Keyword.FROM ? 1 : 0;
            boolean isTrigger = written.trigger().isPresent();
            List<Stage> children = isTrigger ? inspection.childrenOf(stage) : List.of();
            Statement statement = written.effective();
            if (!statement.flags().isEmpty() && (!isTrigger || !children.isEmpty())) {
                found.add(new FlaggedStatement(index, statement, children));
            }
        }
        return found;
    }
}
