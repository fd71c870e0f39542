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
    void BuildKitsOwnRuleHoldsForANameThatItRejectsLater() {
        check("""
                FROM alpine AS Build-
                               ^^^^^^ StageNameCasing
                               ^^^^^^ InvalidStageName
                """);
    }

    @Test
    void theMessageShowsTheNameAsItIsStored() {
        assertEquals("""
                StageNameCasing: The stage name 'Build' should be lower case: BuildKit stores it as 'build', and a FROM finds \
                it only so.
                """, report("FROM alpine AS Build\n"));
    }
}
