package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DuplicateStageNameTest {

    @Test
    void theSecondAndLaterDeclarations() {
        check("""
                FROM alpine AS a
                FROM debian AS a
                               ^ DuplicateStageName
                FROM ubuntu AS b
                FROM fedora AS a
                               ^ DuplicateStageName
                """);
    }

    @Test
    void namesAreComparedInLowerCase() {
        check("""
                FROM alpine AS build
                FROM debian AS Build
                               ^^^^^ DuplicateStageName
                               ^^^^^ StageNameCasing
                """);
    }

    @Test
    void whereOnlyImagesAreCalledAlikeThereIsNoDuplicate() {
        check("""
                FROM alpine AS a
                FROM alpine
                FROM alpine
                """);
    }

    @Test
    void aNameThatTheParserRejectsIsNoName() {
        check("""
                FROM alpine AS 1a
                               ^^ InvalidStageName
                FROM debian AS 1a
                               ^^ InvalidStageName
                """);
    }

    @Test
    void theMessageSaysWhichReferencesBindToWhich() {
        assertEquals("""
                DuplicateStageName: Stage name 'a' is already used on line 1. FROM means the nearest stage above, COPY and mounts the last one.
                  line 1, a: the declaration before
                  line 2, a: this refers to the one before
                  line 5, a: this refers to the stage declared here
                """, report("""
                        FROM alpine AS a
                        FROM a AS b
                        FROM debian AS a
                        FROM b
                        COPY --from=a /x /y
                        """));
    }
}
