package io.github.dockerfilestages.ide.diagnostics.stages;

import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.check;
import static io.github.dockerfilestages.ide.diagnostics.DiagnosticCheck.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvalidFromInstructionTest {

    @Test
    void wordsAfterTheName() {
        check("""
                FROM alpine AS a b
                                 ^ InvalidFromInstruction
                FROM alpine AS c # the c
                                 ^^^^^^^ InvalidFromInstruction
                """);
    }

    @Test
    void wordsAfterTheImage() {
        check("""
                FROM alpine edge
                            ^^^^ InvalidFromInstruction
                FROM alpine IS a
                            ^^^^ InvalidFromInstruction
                FROM alpine --platform=linux/amd64
                            ^^^^^^^^^^^^^^^^^^^^^^ InvalidFromInstruction
                """);
    }

    @Test
    void nothingWhereAnImageOrANameIsNeeded() {
        check("""
                FROM
                ^^^^ InvalidFromInstruction
                FROM --platform=linux/amd64
                ^^^^ InvalidFromInstruction
                FROM alpine AS
                            ^^ InvalidFromInstruction
                """);
    }

    @Test
    void oneOrThreeWordsInAnyLayout() {
        check("""
                FROM alpine
                FROM --platform=linux/amd64 alpine AS a
                FROM \\
                  # the base
                  debian \\
                  AS \\
                  b
                """);
    }

    @Test
    void theMessageSaysWhatIsTooMuch() {
        assertEquals(
                """
                InvalidFromInstruction: Unexpected 'IS' in FROM, which takes an image and an optional AS with a name; BuildKit rejects the file.
                InvalidFromInstruction: A comment needs a line of its own; BuildKit rejects the file.
                InvalidFromInstruction: A flag must come before the image; BuildKit rejects the file.
                InvalidFromInstruction: AS has no name after it; BuildKit rejects the file.
                InvalidFromInstruction: FROM has no image; BuildKit rejects the file.
                """, report("FROM alpine IS a\nFROM alpine # a\nFROM alpine --platform=a\nFROM alpine AS\nFROM\n"));
    }
}
