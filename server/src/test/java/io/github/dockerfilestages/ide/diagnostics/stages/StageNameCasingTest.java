package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StageNameCasingTest {

    @Test
    void anAliasWithCapitals() {
        check("""
                FROM alpine AS Build
                               ^^^^^ StageNameCasing
                FROM alpine AS te\\
                               ^>> StageNameCasing
                ST
                 ^<< StageNameCasing
                """);
    }

    @Test
    void referencesToItMayHaveThem() {
        check("""
                FROM alpine AS build
                FROM scratch
                COPY --from=BUILD /x /y
                """);
    }

    @Test
    void buildKitsOwnRuleHoldsForANameThatItRejectsLater() {
        check("""
                FROM alpine AS Build-
                               ^^^^^^ StageNameCasing
                               ^^^^^^ InvalidStageName
                """);
    }

    @Test
    void theMessageShowsTheNameAsItIsStored() {
        assertEquals("""
                StageNameCasing: Stage name 'Build' should be lowercase; 'FROM Build' will not find it.
                """, report("FROM alpine AS Build\n"));
    }
}
