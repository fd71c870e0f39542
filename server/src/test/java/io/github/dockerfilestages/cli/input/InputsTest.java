package io.github.dockerfilestages.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import io.github.dockerfilestages.fixture.OtherFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files that commands read, and their names. */
class InputsTest {
    private static final String DOCKERFILE = "FROM scratch\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder);
    }

    @Test
    void theCurrentFolderIsSearchedWhenNothingIsNamed() {
        shell.write("b/Dockerfile", DOCKERFILE).write("Dockerfile", DOCKERFILE).write("a/dev.dockerfile", DOCKERFILE);

        assertEquals("""
                Dockerfile
                   0  stage-0  FROM scratch
                a/dev.dockerfile
                   0  stage-0  FROM scratch
                b/Dockerfile
                   0  stage-0  FROM scratch
                """, shell.run("stages").out());
    }

    @Test
    void aFileThatIsNamedIsTakenWhateverItsName() {
        shell.write("notes/build.txt", DOCKERFILE);

        assertEquals("""
                notes/build.txt
                   0  stage-0  FROM scratch
                """, shell.run("stages", "notes/build.txt").out());
    }

    @Test
    void aFileFoundWithANameThatStartsWithDockerfileIsOneOnlyIfItHasAFrom() {
        shell.write("Dockerfile.notes", "how to build\n")
                .write("Dockerfile-notes", "how to build\n")
                .write("notes-Dockerfile", "how to build\n")
                .write("Dockerfile.dev", DOCKERFILE)
                .write("Containerfile.notes", "how to build\n");

        assertEquals("""
                Containerfile.notes
                Dockerfile.dev
                   0  stage-0  FROM scratch
                """, shell.run("stages").out());
        assertEquals(
                "Dockerfile.notes\n", shell.run("stages", "Dockerfile.notes").out());
    }

    @Test
    void aFileToWhichSeveralPathsLeadCountsOnce() {
        shell.write("a/Dockerfile", DOCKERFILE);

        assertEquals(
                """
                a/Dockerfile
                   0  stage-0  FROM scratch
                """, shell.run("stages", "a/Dockerfile", "a", ".", "a/../a").out());
    }

    @Test
    void whatCannotBeReadIsReportedAndTheRestIsDone() {
        shell.write("Dockerfile", DOCKERFILE)
                .write("app.dockerfile", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 0, 0, 0, (byte) 0xff});

        assertEquals(new Outcome(2, """
                Dockerfile
                   0  stage-0  FROM scratch
                """, """
                dockerfile-stages: nowhere does not exist.
                dockerfile-stages: app.dockerfile is a binary file and is skipped.
                """), shell.run("stages", "nowhere", "."));
    }

    @Test
    void aFileThatIsFoundAndNamedInAnotherIsReportedOnce() {
        shell.write("a/Dockerfile", DOCKERFILE + "#".repeat(2 << 20))
                .write("compose.yaml", "services: {web: {build: a}}\n");

        assertEquals(
                "dockerfile-stages: a/Dockerfile is longer than 2 MiB and is skipped.\n",
                shell.run("check").err());
    }

    @Test
    void aFileWithoutPermissionIsReported() throws IOException {
        shell.write("Dockerfile", DOCKERFILE);
        Files.setPosixFilePermissions(shell.path("Dockerfile"), PosixFilePermissions.fromString("---------"));
        assumeFalse(
                Files.isReadable(shell.path("Dockerfile")),
                "skipped: root may read every file; run the tests as another user");

        assertEquals(
                new Outcome(
                        2,
                        "No findings in 0 files.\n",
                        "dockerfile-stages: Dockerfile is not accessible: permission denied.\n"),
                shell.run("check"));
    }

    @Test
    void whatIsTooLongForADockerfileIsSkippedWhenFoundAndRefusedWhenNamed() {
        shell.write("Dockerfile", "#".repeat((2 << 20) + 1));

        assertEquals(
                new Outcome(
                        0,
                        "No findings in 0 files.\n",
                        "dockerfile-stages: Dockerfile is longer than 2 MiB and is skipped.\n"),
                shell.run("check"));
        assertEquals(
                new Outcome(2, "No findings in 0 files.\n", "dockerfile-stages: Dockerfile is longer than 2 MiB.\n"),
                shell.run("check", "Dockerfile"));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() {
        shell.write("Dockerfile", "\uFEFFFROM alpine AS scratch\n");

        assertEquals("Dockerfile:1:16", shell.run("check").out().substring(0, 15));
    }

    @Test
    void whatIsNotUtf8IsReadToo() {
        shell.write("Dockerfile", new byte[] {'#', (byte) 0xe4, '\n', 'F', 'R', 'O', 'M', ' ', 'a', '\n'});

        assertEquals("""
                Dockerfile
                   0  stage-0  FROM a
                """, shell.run("stages").out());
    }

    @Test
    void aFileOnWhichTheProgramFailsDoesNotAffectOthers() {
        shell.write("a/Dockerfile", DOCKERFILE)
                .write("b/Dockerfile", DOCKERFILE)
                .write("c/Dockerfile", DOCKERFILE);
        var seen = new ArrayList<String>();

        boolean isComplete = new Inputs(shell.console()).forEachWithin(input -> {
            if (input.title().equals("b/Dockerfile")) {
                throw new StackOverflowError();
            }
            seen.add(input.title());
        });

        assertEquals(List.of("a/Dockerfile", "c/Dockerfile"), seen);
        assertEquals(false, isComplete);
        assertTrue(
                shell.complaints()
                        .startsWith(
                                "dockerfile-stages: b/Dockerfile caused an internal error: java.lang.StackOverflowError\n"
                                        + "    at io.github.dockerfilestages.cli.input.InputsTest."),
                shell::complaints);
    }

    @Test
    void aBuildFileOnWhichTheProgramFailsDoesNotAffectOthers() {
        String compose = "services: {web: {build: {context: ., target: build}}}\n";
        shell.write("a/compose.yaml", compose).write("b/compose.yaml", compose).write("c/compose.yaml", compose);
        var seen = new ArrayList<String>();

        boolean isComplete = new Inputs(shell.console()).forEach(input -> {}, (file, project, folders) -> {
            String name = folders.shown(file.path());
            if (name.equals("b/compose.yaml")) {
                throw new IllegalStateException("a fault");
            }
            seen.add(name);
        });

        assertEquals(List.of("a/compose.yaml", "c/compose.yaml"), seen);
        assertEquals(false, isComplete);
    }

    @Test
    @Timeout(60)
    void aPipeIsNotOpenedEvenIfItIsNamed() throws InterruptedException {
        shell.write("a/Dockerfile", DOCKERFILE);
        OtherFiles.pipe(folder.resolve("pipe"));

        Outcome outcome = shell.run("stages", "pipe", "a");

        assertEquals("dockerfile-stages: pipe is not a regular file.\n", outcome.err());
        assertEquals("""
                a/Dockerfile
                   0  stage-0  FROM scratch
                """, outcome.out());
        assertEquals(2, outcome.code());
    }

    @Test
    void aFileWhoseNameIsNotUtf8IsReported() throws InterruptedException {
        shell.write("Dockerfile", DOCKERFILE);
        OtherFiles.nameless(folder, "Dockerfile.", "FROM scratch");

        Outcome outcome = shell.run("stages");

        assertEquals("dockerfile-stages: Dockerfile.\uFFFD has a name that is not valid UTF-8.\n", outcome.err());
        assertEquals(2, outcome.code());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: no names with backslashes on Windows; run on Linux")
    void aFileWithABackslashInItsNameIsNotTakenForOneInAFolder() {
        shell.write("a/Dockerfile", DOCKERFILE).write("a\\Dockerfile", "FROM scratch\n");

        assertEquals(
                new Outcome(
                        2,
                        "",
                        "dockerfile-stages: a\\Dockerfile has a backslash in its path, which is not supported.\n"),
                shell.run("stages", "a\\Dockerfile"));
        assertEquals(
                2,
                shell.run("rename", "--write", "a\\Dockerfile", "build", "compile")
                        .code());
        assertEquals(DOCKERFILE, shell.read("a/Dockerfile"));
    }
}
