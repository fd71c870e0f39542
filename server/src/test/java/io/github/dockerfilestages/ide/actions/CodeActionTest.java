package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.ide.actions.CodeAction.CodeActionCategory;
import org.junit.jupiter.api.Test;

class CodeActionTest {
    @Test
    void aKindIncludesThoseThatContinueItsName() {
        assertTrue(CodeActionCategory.EXTRACT.isWithin("refactor"));
        assertTrue(CodeActionCategory.EXTRACT.isWithin("refactor.extract"));
        assertTrue(CodeActionCategory.FIX_ALL.isWithin("source.fixAll"));
        assertTrue(CodeActionCategory.QUICK_FIX.isWithin(""));
    }

    @Test
    void aKindIncludesNoneThatOnlyStartsLikeIt() {
        assertFalse(CodeActionCategory.EXTRACT.isWithin("refactor.ext"));
        assertFalse(CodeActionCategory.EXTRACT.isWithin("refactor.rewrite"));
        assertFalse(CodeActionCategory.FIX_ALL.isWithin("source.fixAll.dockerfileStages.more"));
        assertFalse(CodeActionCategory.QUICK_FIX.isWithin("source"));
    }
}
