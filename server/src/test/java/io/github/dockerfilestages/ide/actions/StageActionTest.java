package io.github.dockerfilestages.ide.actions;

import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.ide.actions.StageAction.CodeActionCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageActionTest {
    @Test
    void aKindIncludesThoseThatContinueItsNameAndNoneThatOnlyStartsLikeIt() {
        Selection.check(
                CodeActionCategory.EXTRACT::isWithin,
                List.of("refactor", "refactor.extract"),
                List.of("refactor.ext", "refactor.rewrite"));
        Selection.check(
                CodeActionCategory.FIX_ALL::isWithin,
                List.of("source.fixAll"),
                List.of("source.fixAll.dockerfileStages.more"));
        Selection.check(CodeActionCategory.QUICK_FIX::isWithin, List.of(""), List.of("source"));
    }
}
