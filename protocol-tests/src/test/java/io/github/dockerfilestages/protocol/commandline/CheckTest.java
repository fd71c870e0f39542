package io.github.dockerfilestages.protocol.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.protocol.harness.CommandLine.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check}: diagnostics as text, and the exit code. */
class CheckTest {
    @TempDir
    private Path folder;

    @Test
    void pointsAtTheWord() {
        Project project = Project.in(folder, """
                #- Dockerfile
                FROM alpine
                COPY --from=later /a /b
                            ^^^^^ reference
                FROM alpine AS later
                               ^^^^^ alias
                """);
        Outcome outcome = project.run("check", "Dockerfile");

        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains(project.place("Dockerfile", "reference")), outcome::out);
        assertTrue(outcome.out().contains("ForwardStageReference"), outcome::out);
        assertTrue(outcome.out().contains("error"), outcome::out);
        assertTrue(outcome.out().contains(project.place("Dockerfile", "alias")), "the other place: " + outcome.out());
        assertCaretsBelow(outcome.outLines(), "COPY --from=later /a /b", "later");
    }

    /** The source line is printed, and under the word there are carets and nothing else. */
    private static void assertCaretsBelow(List<String> lines, String sourceLine, String word) {
        int at = 0;
        while (!lines.get(at).contains(sourceLine)) {
            at++;
        }
        int column = lines.get(at).indexOf(sourceLine) + sourceLine.indexOf(word);
        String below = lines.get(at + 1);
        assertEquals("^".repeat(word.length()), below.substring(column, column + word.length()), below);
        assertEquals(word.length(), below.chars().filter(c -> c == '^').count(), below);
    }

    @Test
    void isSilentAboutWhatIsRight() {
        Outcome outcome = Project.in(folder, """
                #- Dockerfile
                FROM node:20 AS build
                FROM scratch
                COPY --from=build /a /b
                """).run("check", "Dockerfile");

        assertEquals(0, outcome.exitCode());
        assertEquals("", outcome.err());
        assertFalse(outcome.out().contains("Dockerfile:"), outcome::out);
    }

    @ParameterizedTest
    @CsvSource({
        "error,        , 1",
        "error,   error, 1",
        "warning,      , 1",
        "warning, error, 0",
        "information,  , 0",
        "information, information, 1",
        "hint,         , 0",
        "hint,     hint, 1",
    })
    void endsWithOneFromTheSeverityThatIsAskedFor(String severity, String failOn, int exitCode) {
        Project project = Project.in(folder, """
                #- error
                FROM alpine
                COPY --from=BAD^name /a /b
                #- warning
                FROM alpine AS scratch
                #- information
                FROM alpine AS Build
                #- hint
                FROM alpine as build
                """);
        Outcome outcome =
                failOn == null ? project.run("check", severity) : project.run("check", "--fail-on", failOn, severity);

        assertEquals(exitCode, outcome.exitCode(), outcome::toString);
    }

    @Test
    void searchesFoldersByName() {
        Project project = Project.in(folder, """
                #- Dockerfile
                FROM alpine AS 1
                #- web/Dockerfile.dev
                FROM alpine AS 2
                #- web/api.dockerfile
                FROM alpine AS 3
                #- web/Containerfile
                FROM alpine AS 4
                #- web/Dockerfile.dockerignore
                FROM alpine AS 5
                #- web/Dockerfile.orig
                FROM alpine AS 6
                #- web/notes.md
                FROM alpine AS 7
                #- web/Dockerfile.txt
                no stage at all
                #- ignored/Dockerfile
                FROM alpine AS 8
                #- .gitignore
                ignored/
                """);

        for (Outcome outcome :
                List.of(project.run("check"), project.run("check", "."), project.run("check", ".", "web"))) {
            assertEquals(1, outcome.exitCode());
            assertEquals(List.of("1", "2", "3", "4"), invalidNames(outcome), outcome::out);
        }
        assertEquals(List.of("2", "3", "4"), invalidNames(project.run("check", "web")));
        // A file that is an argument is read whatever its name.
        assertEquals(List.of("5"), invalidNames(project.run("check", "web/Dockerfile.dockerignore")));
    }

    /** The reported aliases, once each: the source lines show them. */
    private static List<String> invalidNames(Outcome outcome) {
        return outcome.outLines().stream()
                .filter(line -> line.matches(".*FROM alpine AS \\d"))
                .map(line -> line.substring(line.length() - 1))
                .sorted()
                .toList();
    }

    @Test
    void readsStandardInput() {
        Outcome outcome = Project.in(folder, "#- other\n")
                .command()
                .reading("FROM alpine AS 1build\n")
                .run("check", "-", "--stdin-filename", "web/Dockerfile");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.out().contains("web/Dockerfile:1:16"), outcome::out);
    }

    @Test
    void printsNoColorsAndNoCarriageReturnsIntoAPipe() {
        Outcome outcome = Project.in(folder, "#- Dockerfile\n")
                .write("Dockerfile", "FROM alpine AS 1build\r\n")
                .run("check");

        assertEquals(1, outcome.exitCode());
        assertFalse(outcome.out().contains("\u001b") || outcome.out().contains("\r"), outcome::out);
    }

    @Test
    void printsUtf8WhateverTheLocaleIs() {
        Outcome outcome = Project.in(folder, """
                #- ünï/Dockerfile
                FROM alpine AS héllo
                """).command().with("LC_ALL", "C").run("check");

        assertTrue(outcome.out().contains("ünï/Dockerfile:1:16"), outcome::out);
        assertTrue(outcome.out().contains("FROM alpine AS héllo"), outcome::out);
    }
}
