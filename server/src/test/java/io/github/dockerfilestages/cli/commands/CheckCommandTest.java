package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import io.github.dockerfilestages.text.ShownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    private static final String CLEAN = "FROM golang:1.22 AS build\nFROM scratch\nCOPY --from=build /a /b\n";
    private static final String BUILDS_A = "docker build --target a .\n";
    private static final String FORWARD = "FROM alpine AS a\nCOPY --from=b /x /y\nFROM alpine AS b\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder);
    }

    @Test
    void aCleanFileIsSaidToBeClean() {
        shell.write("Dockerfile", CLEAN);

        assertEquals(new Outcome(0, "No findings in 1 file.\n", ""), shell.run("check"));
    }

    @Test
    void aFindingHasItsLocationItsLineWithCaretsAndTheRelatedLocation() {
        shell.write("app/Dockerfile", FORWARD).write("app/build.sh", BUILDS_A);

        assertEquals(new Outcome(1, """
                app/Dockerfile:2:13: error[ForwardStageReference]: Stage 'b' is defined later, on line 3; COPY can only read from earlier stages.
                    2 | COPY --from=b /x /y
                      |             ^
                app/Dockerfile:3:16: note: declared here
                    3 | FROM alpine AS b
                      |                -
                1 error in 1 of 2 files.
                """, ""), shell.run("check", "app"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: links need a privilege on Windows; run on Linux")
    void aDockerfileIsCheckedOnceHoweverManyLinksLeadToIt() throws IOException {
        shell.write("Dockerfile", "FROM alpine AS a\nFROM scratch\n").write("app/build.sh", BUILDS_A);
        Files.createSymbolicLink(folder.resolve("app/Dockerfile"), Path.of("../Dockerfile"));

        assertEquals(new Outcome(0, "No findings in 2 files.\n", ""), shell.run("check"));
    }

    @Test
    void aLongLineIsNotRepeatedForEachFinding() {
        shell.write("Dockerfile", "FROM a AS b\nFROM a\nRUN " + "--mount=from=0,target=/x ".repeat(2_000) + "true\n");

        for (String format : List.of("text", "json", "sarif", "github")) {
            int length = shell.run("check", "--format", format).out().length();
            assertTrue(length < 2_000 * 2_000, format + " has " + length + " characters");
        }
        assertEquals(
                List.of(),
                shell.run("check")
                        .out()
                        .lines()
                        .filter(line -> line.length() > 220)
                        .toList());
    }

    @Test
    void aFindingListsFiveOtherPlacesAndCountsTheRest() {
        shell.write("Dockerfile", "FROM a AS b\nFROM a AS b\nFROM x\n" + "COPY --from=b a c\n".repeat(500));

        List<String> notes = shell.run("check")
                .out()
                .lines()
                .filter(line -> line.contains("note: "))
                .toList();
        assertEquals(5, notes.size(), String.join("\n", notes));
        assertTrue(notes.get(4).endsWith(" … and 496 more"), notes.get(4));
    }

    @Test
    void theOutputForManyStagesOfOneNameGrowsLinearly() {
        for (String format : List.of("text", "json", "sarif", "github")) {
            shell.write("Dockerfile", "FROM b AS b\nCOPY --from=b a c\n".repeat(500));
            int once = shell.run("check", "--format", format).out().length();
            shell.write("Dockerfile", "FROM b AS b\nCOPY --from=b a c\n".repeat(1_000));
            int twice = shell.run("check", "--format", format).out().length();
            assertTrue(twice < 2.5 * once, format + ": " + once + ", twice the text " + twice);
        }
    }

    @Test
    void theOutputCannotControlTheTerminal() {
        shell.write("Dockerfile", "FROM a AS b\u001b]0;x\u0007\u202Ec\nCOPY --from=x\u001b[2J\u009b a b\n");

        for (String format : List.of("text", "github")) {
            String out = shell.run("check", "--format", format).out();
            assertTrue(out.contains("\uFFFD"), out);
            assertTrue(out.lines().allMatch(ShownText::isPlain), out);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "error,1",
        "warning,1",
        "information,1",
        "hint,1",
        "never,0",
    })
    void anErrorFailsFromEverySeverityOn(String failOn, int code) {
        shell.write("Dockerfile", FORWARD);

        assertEquals(code, shell.run("check", "--fail-on", failOn).code());
    }

    @ParameterizedTest
    @CsvSource({
        "error,0",
        "warning,0",
        "information,0",
        "hint,1",
        "never,0",
    })
    void aHintFailsOnlyWhenAskedFor(String failOn, int code) {
        shell.write("Dockerfile", "FROM alpine as build\n");

        Outcome outcome = shell.run("check", "--fail-on", failOn);

        assertEquals(code, outcome.code());
        assertEquals(
                "1 hint in 1 of 1 file.",
                outcome.out().lines().reduce((first, last) -> last).orElseThrow());
    }

    @Test
    void aWarningFailsByDefaultAndLessDoesNot() {
        shell.write("warning", "FROM alpine AS scratch\n").write("less", "FROM alpine AS Build\n");

        assertEquals(1, shell.run("check", "warning").code());
        assertEquals(0, shell.run("check", "less").code());
    }

    @Test
    void standardInputHasTheNameThatItIsGiven() {
        shell.withInput("FROM alpine AS scratch\n");

        assertEquals("<stdin>:1:16", shell.run("check", "-").out().substring(0, 12));
        assertEquals(
                "x/Dockerfile:1:16",
                shell.run("check", "--stdin-filename", "x/Dockerfile", "-")
                        .out()
                        .substring(0, 17));
    }

    @Test
    void aFileWithoutFromGivesNoFinding() {
        shell.write("notes.txt", "COPY --from=nothing\nhello\n").write("empty", "");

        assertEquals(new Outcome(0, "No findings in 2 files.\n", ""), shell.run("check", "notes.txt", "empty"));
    }

    @Test
    void aBuildFileThatNamesNoStageOfItsDockerfileIsFoundToo() {
        shell.write("p/web/Dockerfile", "FROM alpine AS build\nFROM build AS serve\n")
                .write("p/compose.yaml", "services:\n  web:\n    build:\n      context: web\n      target: biuld\n");

        assertEquals(new Outcome(1, """
                p/compose.yaml:5:15: error[UnknownBuildTarget]: No stage named 'biuld' in 'web/Dockerfile'; did you mean 'build'?
                    5 |       target: biuld
                      |               ^^^^^
                p/web/Dockerfile:1:16: note: a stage of a similar name
                    1 | FROM alpine AS build
                      |                -----
                1 error in 1 of 2 files.
                """, ""), shell.run("check", "p"));
    }

    @Test
    void coloursAreForTerminals() {
        shell.write("Dockerfile", FORWARD).write("build.sh", BUILDS_A).withColours();

        assertEquals("""
                \u001b[1mDockerfile:2:13: \u001b[0m\u001b[1;31merror[ForwardStageReference]: \u001b[0mStage 'b' is defined\
                 later, on line 3; COPY can only read from earlier stages.
                    2 | COPY --from=b /x /y
                      |             \u001b[1;31m^\u001b[0m
                \u001b[1mDockerfile:3:16: \u001b[0m\u001b[1;36mnote: \u001b[0mdeclared here
                    3 | FROM alpine AS b
                      |                \u001b[1;36m-\u001b[0m
                1 error in 1 of 2 files.
                """, shell.run("check").out());
    }

    @Test
    void aDockerfileCannotControlTheTerminal() {
        shell.write("Dockerfile", "FROM alpine AS a\nCOPY --from=b\u001b[2J /x /y\nFROM alpine AS b\n");

        assertEquals(
                "2 | COPY --from=b\uFFFD[2J /x /y",
                shell.run("check")
                        .out()
                        .lines()
                        .filter(line -> line.contains(" | COPY"))
                        .findFirst()
                        .orElseThrow()
                        .strip());
    }
}
