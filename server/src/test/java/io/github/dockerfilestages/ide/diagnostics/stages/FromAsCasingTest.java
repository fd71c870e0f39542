package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;

import org.junit.jupiter.api.Test;

class FromAsCasingTest {

    @Test
    void anAsInAnotherCaseThanItsFrom() {
        check("""
                FROM alpine as a
                            ^^ FromAsCasing
                from alpine AS b
                            ^^ FromAsCasing
                FROM alpine As c
                            ^^ FromAsCasing
                """);
    }

    @Test
    void theSameCase() {
        check("""
                FROM alpine AS a
                from alpine as b
                """);
    }

    @Test
    void ofAFromInMixedCaseNothingIsSaid() {
        check("""
                From alpine as a
                fROM alpine AS b
                """);
    }

    @Test
    void withoutANameThereIsNoAsYet() {
        check("""
                FROM alpine as
                            ^^ InvalidFromInstruction
                """);
    }
}
