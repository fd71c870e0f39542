package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.cli.Shell;
import io.github.dockerfilestages.cli.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenameCommandTest {
    private static final String TWO_STAGES = """
            FROM golang AS build
            FROM build AS test
            FROM scratch
            COPY --from=build /a /b
            RUN --mount=from=build,target=/x --mount=from=test,target=/y true
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder).write("Dockerfile", TWO_STAGES);
    }

    @Test
    void aRenameIsADiffAndChangesNothing() {
        assertEquals(new Outcome(0, """
                --- a/Dockerfile
                +++ b/Dockerfile
                @@ -1,5 +1,5 @@
                -FROM golang AS build
                -FROM build AS test
                +FROM golang AS compile
                +FROM compile AS test
                 FROM scratch
                -COPY --from=build /a /b
                -RUN --mount=from=build,target=/x --mount=from=test,target=/y true
                +COPY --from=compile /a /b
                +RUN --mount=from=compile,target=/x --mount=from=test,target=/y true
                """, ""), shell.run("rename", "Dockerfile", "build", "compile"));
        assertEquals(TWO_STAGES, shell.read("Dockerfile"));
    }

    @Test
    void itIsWrittenWhenAskedFor() {
        assertEquals(
                new Outcome(0, "Renamed to 'compile' in 4 places of Dockerfile.\n", ""),
                shell.run("rename", "--write", "Dockerfile", "BUILD", "compile"));
        assertEquals(TWO_STAGES.replace("build", "compile"), shell.read("Dockerfile"));
    }

    @ParameterizedTest
    @CsvSource({"1", "1:16", "1:21", "2:6", "4", "4:13", "4:18", "5:18"})
    void aPlaceTellsTheStageToo(String place) {
        shell.run("rename", "--write", "Dockerfile", place, "compile");

        assertEquals(TWO_STAGES.replace("build", "compile"), shell.read("Dockerfile"));
    }

    @Test
    void onTheLineOfAFromItsOwnStageIsMeant() {
        shell.run("rename", "--write", "Dockerfile", "2", "check");

        assertEquals(TWO_STAGES.replace("test", "check"), shell.read("Dockerfile"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "late|No stage named 'late'.",
                "0|Line 0 does not exist.",
                "99|Line 99 does not exist.",
                "3|No stage is named on line 3.",
                "5|Several stages are named on line 5; give the column too, as LINE:COLUMN.",
                "4:99|Column 99 does not exist on line 4.",
                "4:0|Column 0 does not exist on line 4.",
                "4:1|No stage name at the cursor."
            })
    void whatNamesNoStageIsRefused(String old, String sentence) {
        assertEquals(
                new Outcome(1, "", "dockerfile-stages: " + sentence + "\n"),
                shell.run("rename", "Dockerfile", old, "compile"));
    }

    @Test
    void aNameThatIsDeclaredTwiceIsRefusedWithItsLines() {
        shell.write("Dockerfile", "FROM a AS x\nFROM b AS X\nFROM x AS y\n");

        assertEquals(
                new Outcome(
                        1,
                        "",
                        "dockerfile-stages: 'x' is declared on lines 1 and 2; give one of them instead of the name.\n"),
                shell.run("rename", "Dockerfile", "x", "z"));
        shell.run("rename", "--write", "Dockerfile", "2", "z");
        assertEquals("FROM a AS x\nFROM b AS z\nFROM x AS y\n".replace("FROM x", "FROM z"), shell.read("Dockerfile"));
    }

    @Test
    void aRenameThatWouldChangeAMeaningIsRefused() {
        Outcome outcome = shell.run("rename", "--write", "Dockerfile", "build", "test");

        assertEquals(1, outcome.code());
        assertTrue(outcome.err().startsWith("dockerfile-stages: "), outcome.err());
        assertEquals(1, outcome.err().lines().count());
        assertEquals(TWO_STAGES, shell.read("Dockerfile"));
    }

    @Test
    void theSameNameIsNoRename() {
        assertEquals(
                new Outcome(0, "", "dockerfile-stages: The stage is already named 'build'.\n"),
                shell.run("rename", "--write", "Dockerfile", "build", "build"));
    }

    @Test
    void byteOrderMarkLineEndsAndModeStay() throws IOException {
        shell.write("Dockerfile", "\uFEFFFROM a AS x\r\nFROM x\r\n\tRUN true");
        Files.setPosixFilePermissions(shell.path("Dockerfile"), PosixFilePermissions.fromString("rwxr-x---"));

        shell.run("rename", "--write", "Dockerfile", "x", "y");

        assertEquals("\uFEFFFROM a AS y\r\nFROM y\r\n\tRUN true", shell.read("Dockerfile"));
        assertEquals(
                "rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(shell.path("Dockerfile"))));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path link = Files.createSymbolicLink(shell.path("link"), Path.of("Dockerfile"));

        shell.run("rename", "--write", "link", "build", "compile");

        assertEquals(Path.of("Dockerfile"), Files.readSymbolicLink(link));
        assertEquals(TWO_STAGES.replace("build", "compile"), shell.read("Dockerfile"));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        shell.run("rename", "--write", "Dockerfile", "build", "compile");

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFileThatIsNotUtf8IsNeverEdited() throws IOException {
        byte[] bytes = {'F', 'R', 'O', 'M', ' ', 'a', ' ', 'A', 'S', ' ', 'x', '\n', '#', (byte) 0xe4};
        shell.write("Dockerfile", bytes);
        String refusal = "dockerfile-stages: Dockerfile is not valid UTF-8 and is never edited.\n";

        assertEquals(new Outcome(2, "", refusal), shell.run("rename", "--write", "Dockerfile", "x", "y"));
        assertEquals(new Outcome(2, "", refusal), shell.run("rename", "Dockerfile", "x", "y"));
        assertEquals(bytes.length, Files.size(shell.path("Dockerfile")));
    }

    @Test
    void aMissingFileIsReported() {
        assertEquals(
                new Outcome(2, "", "dockerfile-stages: nowhere does not exist.\n"),
                shell.run("rename", "nowhere", "x", "y"));
        assertEquals(new Outcome(2, "", "dockerfile-stages: . is a folder.\n"), shell.run("rename", ".", "x", "y"));
    }
}
