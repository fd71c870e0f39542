package io.github.dockerfilestages.ide.diagnostics.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.ide.diagnostics.DiagnosticCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HadolintPragmaTest {
    @Test
    void threeOfOurCodesAreRulesOfHadolint() {
        assertEquals(Optional.of("DL3022"), HadolintPragma.ruleOf(DiagnosticCode.UNKNOWN_STAGE));
        assertEquals(Optional.of("DL3023"), HadolintPragma.ruleOf(DiagnosticCode.CIRCULAR_STAGE_DEPENDENCY));
        assertEquals(Optional.of("DL3024"), HadolintPragma.ruleOf(DiagnosticCode.DUPLICATE_STAGE_NAME));
        assertEquals(
                3L,
                EnumSet.allOf(DiagnosticCode.class).stream()
                        .filter(code -> HadolintPragma.ruleOf(code).isPresent())
                        .count());
    }

    @Test
    void namesFollowAnEqualsSignWithCommasOrBlanksBetween() {
        for (String comment : List.of(
                "hadolint ignore=DL3022",
                "hadolint ignore=DL3006,DL3022",
                "hadolint ignore = DL3006, DL3022",
                "hadolint  ignore=DL3006 DL3022")) {
            assertTrue(
                    HadolintPragma.ignored(List.of("something else", comment)).contains("DL3022"), comment);
        }
    }

    @Test
    void everythingElseIsAComment() {
        for (String comment : List.of(
                "hadolint ignore=DL30220",
                "hadolint ignore DL3022",
                "see hadolint ignore=DL3022",
                "hadolint global ignore=DL3022",
                "Hadolint ignore=DL3022")) {
            assertFalse(HadolintPragma.ignored(List.of(comment)).contains("DL3022"), comment);
        }
    }

    @Test
    void theGlobalOneIsWrittenSo() {
        Selection.check(
                text -> HadolintPragma.ignoredGlobally(List.of(text)).contains("DL3022"),
                List.of("hadolint global ignore=DL3022"),
                List.of("hadolint ignore=DL3022"));
    }
}
