package io.github.dockerfilestages.ide.actions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.ide.actions.CodeAction.Kind;
import org.junit.jupiter.api.Test;

class CodeActionTest {
    @Test
    void aKindIncludesThoseThatContinueItsName() {
        assertTrue(Kind.EXTRACT.isWithin("refactor"));
        assertTrue(Kind.EXTRACT.isWithin("refactor.extract"));
        assertTrue(Kind.FIX_ALL.isWithin("source.fixAll"));
        assertTrue(Kind.QUICK_FIX.isWithin(""));
    }

    @Test
    void butNotThoseThatOnlyStartLikeIt() {
        assertFalse(Kind.EXTRACT.isWithin("refactor.ext"));
        assertFalse(Kind.EXTRACT.isWithin("refactor.rewrite"));
        assertFalse(Kind.FIX_ALL.isWithin("source.fixAll.dockerfileStages.more"));
        assertFalse(Kind.QUICK_FIX.isWithin("source"));
    }
}
