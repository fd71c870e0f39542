package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix}. */
class CheckFixTest {
    private static final String WRONG = "FROM golang as Build\nFROM scratch\nCOPY --from=Build /x /y\n";
    private static final String FIXED = "FROM golang AS build\nFROM scratch\nCOPY --from=build /x /y\n";
    private static final String UNKNOWN = "COPY --from=biuld /x /y\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder);
    }

    @Test
    void whatIsSafeIsFixedAndTheRestReported() {
        shell.write("a/Dockerfile", WRONG + UNKNOWN);

        assertEquals(new Outcome(1, """
                a/Dockerfile: fixed 1 StageNameCasing, 1 FromAsCasing
                a/Dockerfile:4:13: warning[UnknownStage]: No stage named 'biuld'; did you mean 'build'? BuildKit would pull the image docker.io/library/biuld.
                    4 | COPY --from=biuld /x /y
                      |             ^^^^^
                a/Dockerfile:1:16: note: a stage of a similar name
                    1 | FROM golang AS build
                      |                -----
                1 warning in 1 of 1 file.
                """, ""), shell.run("check", "--fix"));
        assertEquals(FIXED + UNKNOWN, shell.read("a/Dockerfile"));
        assertEquals(new Outcome(1, "", ""), onlyCode(shell.run("check", "--fix")));
    }

    @Test
    void onlyTheGivenCodesAreFixed() {
        shell.write("Dockerfile", WRONG);

        assertEquals(0, shell.run("check", "--fix=FromAsCasing").code());
        assertEquals(WRONG.replace(" as ", " AS "), shell.read("Dockerfile"));
    }

    /** Only what is attached to the option belongs to it. */
    @Test
    void whatFollowsTheOptionIsAPath() {
        shell.write("a/Dockerfile", WRONG).write("b/Dockerfile", WRONG);

        assertEquals(0, shell.run("check", "--fix", "a").code());
        assertEquals(FIXED, shell.read("a/Dockerfile"));
        assertEquals(WRONG, shell.read("b/Dockerfile"));
    }

    @Test
    void theDiffIsPrintedAndNothingWritten() {
        shell.write("Dockerfile", WRONG);

        assertEquals(new Outcome(0, """
                --- a/Dockerfile
                +++ b/Dockerfile
                @@ -1,3 +1,3 @@
                -FROM golang as Build
                +FROM golang AS build
                 FROM scratch
                -COPY --from=Build /x /y
                +COPY --from=build /x /y
                """, "No findings in 1 file.\n"), shell.run("check", "--fix", "--diff"));
        assertEquals(WRONG, shell.read("Dockerfile"));
    }

    @Test
    void whatIsTurnedOffIsNotFixed() {
        shell.write("Dockerfile", WRONG)
                .write(".dockerfile-stages.yaml", "diagnostics: {severity: {FromAsCasing: off}}");

        shell.run("check", "--fix", "--ignore", "StageNameCasing");
        assertEquals(WRONG, shell.read("Dockerfile"));
    }

    @Test
    void dockerfilesInsideOtherFilesAreFixed() {
        shell.write("compose.yaml", """
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM golang as Build
                        FROM scratch
                        COPY --from=Build /x /y
                """);

        Outcome outcome = shell.run("check", "--fix");
        assertEquals(new Outcome(0, """
                compose.yaml: fixed 1 StageNameCasing, 1 FromAsCasing
                No findings in 1 file.
                """, ""), outcome);
        assertTrue(shell.read("compose.yaml").contains("COPY --from=build"), shell.read("compose.yaml"));
    }

    @Test
    void byteOrderMarkAndLineEndsStay() {
        shell.write("Dockerfile", "\uFEFF" + WRONG.replace("\n", "\r\n"));

        shell.run("check", "--fix");
        assertEquals("\uFEFF" + FIXED.replace("\n", "\r\n"), shell.read("Dockerfile"));
    }

    @Test
    void aReportForAProgramHasNothingElseInIt() {
        shell.write("Dockerfile", WRONG);

        assertEquals(
                new Outcome(0, "[]\n", "Dockerfile: fixed 1 StageNameCasing, 1 FromAsCasing\n"),
                shell.run("check", "--fix", "--format", "json"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: links need a privilege on Windows; run on Linux")
    void aFileWithTwoPathsIsFixedOnce() throws IOException {
        shell.write("Dockerfile", WRONG);
        Files.createSymbolicLink(folder.resolve("other"), Path.of("Dockerfile"));

        assertEquals(0, shell.run("check", "--fix", "Dockerfile", "other").code());
        assertEquals(FIXED, shell.read("Dockerfile"));
        assertEquals(true, Files.isSymbolicLink(folder.resolve("other")));
    }

    @Test
    void aFileThatCannotBeWrittenStaysAndTheOthersAreFixed() {
        byte[] broken = "FROM golang as build # \u00ff\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        shell.write("a.dockerfile", broken).write("Dockerfile", WRONG);

        Outcome outcome = shell.run("check", "--fix");
        assertEquals(2, outcome.code());
        assertEquals(
                "dockerfile-stages: a.dockerfile is not valid UTF-8 and is never edited; it is not fixed.\n",
                outcome.err());
        assertEquals(FIXED, shell.read("Dockerfile"));
    }

    @Test
    void theStandardInputCannotBeFixed() {
        shell.withInput(WRONG);

        assertEquals(
                new Outcome(
                        2,
                        "",
                        "dockerfile-stages: --fix cannot write the standard input; --diff prints the changes; see"
                                + " dockerfile-stages check --help.\n"),
                shell.run("check", "--fix", "-"));
        assertEquals(0, shell.run("check", "--fix", "--diff", "-").code());
    }

    @Test
    void aCodeWithoutASafeFixIsRefused() {
        assertEquals(
                "dockerfile-stages: UnknownStage has no fix that is always safe; those that have one are FromAsCasing,"
                        + " InvalidFromInstruction, StageNameCasing, StageReferenceCasing; see dockerfile-stages check"
                        + " --help.\n",
                shell.run("check", "--fix=UnknownStage").err());
        assertEquals(
                "dockerfile-stages: --diff needs --fix; see dockerfile-stages check --help.\n",
                shell.run("check", "--diff").err());
    }

    private static Outcome onlyCode(Outcome outcome) {
        return new Outcome(outcome.code(), "", outcome.err());
    }
}
