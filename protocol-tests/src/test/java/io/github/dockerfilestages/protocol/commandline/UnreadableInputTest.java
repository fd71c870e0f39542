package io.github.dockerfilestages.protocol.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.dockerfilestages.protocol.harness.CommandLine.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that cannot be read: one sentence on standard error, the other files are processed, exit code 2. */
class UnreadableInputTest {
    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.in(folder, """
                #- Dockerfile
                FROM alpine AS build
                COPY --from=BAD^name /a /b
                """);
        project.write("binary.dockerfile", new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 0, (byte) 0xff, '\n', 0});
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "stages"})
    void aMissingFile(String command) {
        assertRefused(project.run(command, "missing/Dockerfile", "Dockerfile"), "missing/Dockerfile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "stages"})
    void aBinaryFile(String command) {
        assertRefused(project.run(command, "binary.dockerfile", "Dockerfile"), "binary.dockerfile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "stages"})
    void aFileWithoutPermission(String command) throws IOException {
        Path locked = folder.resolve("locked.dockerfile");
        Files.writeString(locked, "FROM alpine\n");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "skipped: root may read every file; run the tests as another user");

        assertRefused(project.run(command, "locked.dockerfile", "Dockerfile"), "locked.dockerfile");
    }

    private static void assertRefused(Outcome outcome, String file) {
        assertEquals(2, outcome.exitCode(), outcome::toString);
        assertEquals(1, outcome.errLines().size(), outcome::err);
        assertTrue(outcome.err().contains(file), outcome::err);
        assertFalse(outcome.err().contains("Exception"), outcome::err);
        assertTrue(outcome.out().contains("Dockerfile"), "the other file is done: " + outcome);
        assertTrue(outcome.out().contains("build") || outcome.out().contains("BAD^name"), outcome::toString);
    }

    @Test
    void textThatIsNoUtf8IsReadAllTheSame() {
        byte[] latin1 =
                "FROM alpine\n# \u00e9t\u00e9\nCOPY --from=BAD^name /a /b\n".getBytes(StandardCharsets.ISO_8859_1);
        Outcome outcome = project.write("latin.dockerfile", latin1).run("check", "latin.dockerfile");

        assertEquals(1, outcome.exitCode(), outcome::toString);
        assertTrue(outcome.out().contains("latin.dockerfile:3:13"), outcome::out);
    }

    @Test
    void badUsage() {
        for (List<String> arguments : List.of(
                List.of("check", "--no-such-option"),
                List.of("no-such-command"),
                List.of("check", "--fail-on", "everything"),
                List.of("rename", "Dockerfile"),
                List.of("rename", "missing/Dockerfile", "build", "base"))) {
            Outcome outcome = project.run(arguments.toArray(String[]::new));
            assertEquals(2, outcome.exitCode(), () -> arguments + ": " + outcome);
            assertEquals("", outcome.out(), arguments::toString);
            assertEquals(1, outcome.errLines().size(), () -> arguments + ": " + outcome.err());
        }
    }
}
