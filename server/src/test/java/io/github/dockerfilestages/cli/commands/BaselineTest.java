package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --baseline}. */
class BaselineTest {
    private static final String STAGE = "FROM golang AS build\nFROM scratch AS end\nCOPY --from=build /a /b\n";
    private static final String WRONG = "COPY --from=biuld /x /y\n";
    private static final Outcome NOTHING = new Outcome(0, "No findings in 1 file.\n", "");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void writeBaseline() {
        shell = new Shell(folder);
        shell.write("a/Dockerfile", STAGE + WRONG + WRONG);
        Outcome outcome = shell.run("check", "--baseline", "ci/known.json", "--write-baseline");
        assertEquals("dockerfile-stages: ci/known.json cannot be created: its folder does not exist.\n", outcome.err());
        shell.write("ci/note", "");
        outcome = shell.run("check", "--baseline", "ci/known.json", "--write-baseline");
        assertEquals(new Outcome(0, "No findings in 1 file.\n", "2 findings are written to ci/known.json.\n"), outcome);
    }

    @Test
    void hasOneFindingOnEachLine() {
        assertEquals("""
                [
                  {"file":"../a/Dockerfile","code":"UnknownStage","stage":"end","word":"biuld","ordinal":0},
                  {"file":"../a/Dockerfile","code":"UnknownStage","stage":"end","word":"biuld","ordinal":1}
                ]
                """, shell.read("ci/known.json"));
    }

    @Test
    void whatIsKnownIsNotReportedHoweverLinesMove() {
        assertEquals(NOTHING, shell.run("check", "--baseline", "ci/known.json"));

        shell.write("a/Dockerfile", "# a comment\n\n" + STAGE + "RUN x\n" + WRONG + "RUN y\n" + WRONG);
        assertEquals(NOTHING, shell.run("check", "--baseline", "ci/known.json"));
    }

    @Test
    void whatIsNewIsReported() {
        shell.write("a/Dockerfile", STAGE + WRONG + WRONG + WRONG);

        Outcome outcome = shell.run("check", "--baseline", "ci/known.json");
        assertEquals(1, outcome.code());
        assertEquals("", outcome.err());
        assertEquals(true, outcome.out().startsWith("a/Dockerfile:6:13: warning[UnknownStage]"), outcome::out);
        assertEquals(true, outcome.out().endsWith("1 warning in 1 of 1 file.\n"), outcome::out);
    }

    @Test
    void whatIsNotFoundAnyMoreIsTold() {
        shell.write("a/Dockerfile", STAGE + WRONG);
        assertEquals(
                new Outcome(
                        0,
                        "No findings in 1 file.\n",
                        "../a/Dockerfile: note: UnknownStage at 'biuld' is in the baseline but is not found any more\n"),
                shell.run("check", "--baseline", "ci/known.json"));
    }

    @Test
    void nothingIsToldAboutFilesThatAreNotChecked() {
        shell.write("b/Dockerfile", STAGE);

        assertEquals(NOTHING, shell.run("check", "--baseline", "ci/known.json", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "[{\"file\": \"a\"}]", "[", "text"})
    void anotherFileIsNoBaseline(String text) {
        shell.write("ci/known.json", text);

        Outcome outcome = shell.run("check", "--baseline", "ci/known.json");
        assertEquals(2, outcome.code());
        assertEquals(
                "dockerfile-stages: ci/known.json is not a file that --write-baseline has written.\n", outcome.err());
    }

    @Test
    void theFileMustBeNamed() {
        assertEquals(
                "dockerfile-stages: --write-baseline needs --baseline FILE, the file to write; see dockerfile-stages"
                        + " check --help.\n",
                shell.run("check", "--write-baseline").err());
    }
}
