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
                DuplicateStageName: The name 'a' is taken already: of its references BuildKit binds 1 to this stage and 1 to \
                the one before, since FROM means the nearest above and COPY and mounts the last in the file.
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
