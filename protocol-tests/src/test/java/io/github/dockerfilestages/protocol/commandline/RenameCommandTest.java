package io.github.dockerfilestages.protocol.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.protocol.harness.CommandLine.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rename FILE OLD NEW}: prints a diff, or writes the file. */
class RenameCommandTest {
    private static final String BEFORE = """
            FROM node:20 AS build
            RUN npm ci
            FROM scratch
            COPY --from=build /a /b
            """;
    private static final String AFTER = BEFORE.replace("build", "base");

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void writeProject() {
        project = Project.in(folder, "#- Dockerfile\n" + BEFORE);
    }

    @Test
    void printsAUnifiedDiff() {
        Outcome outcome = project.run("rename", "Dockerfile", "build", "base");

        assertEquals(0, outcome.exitCode(), outcome::toString);
        List<String> lines = outcome.outLines();
        assertTrue(lines.get(0).startsWith("--- ") && lines.get(0).contains("Dockerfile"), outcome::out);
        assertTrue(lines.get(1).startsWith("+++ ") && lines.get(1).contains("Dockerfile"), outcome::out);
        assertTrue(lines.get(2).startsWith("@@ -1,4 +1,4 @@"), outcome::out);
        assertEquals(
                List.of(
                        "-FROM node:20 AS build",
                        "+FROM node:20 AS base",
                        " RUN npm ci",
                        " FROM scratch",
                        "-COPY --from=build /a /b",
                        "+COPY --from=base /a /b"),
                lines.subList(3, lines.size()));
        assertEquals(BEFORE, project.read("Dockerfile"), "nothing is written");
    }

    @Test
    void writesTheFile() {
        Outcome outcome = project.run("rename", "--write", "Dockerfile", "build", "base");

        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals(AFTER, project.read("Dockerfile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUILD", "1", "1:17", "4:13", "4:18"})
    void takesANameInAnyCaseOrAPlace(String old) {
        Outcome outcome = project.run("rename", "Dockerfile", old, "base", "--write");

        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals(AFTER, project.read("Dockerfile"));
    }

    @Test
    void keepsLineEndsAndTheByteOrderMark() {
        project.write("Dockerfile", "\uFEFF" + BEFORE.replace("\n", "\r\n"));
        Outcome outcome = project.run("rename", "Dockerfile", "1:17", "base", "--write");

        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals("\uFEFF" + AFTER.replace("\n", "\r\n"), project.read("Dockerfile"));
    }

    @Test
    void refusesANameThatIsDeclaredTwiceAndGivesItsLines() {
        project.write("Dockerfile", BEFORE + "FROM alpine AS build\n");
        Outcome outcome = project.run("rename", "Dockerfile", "build", "base", "--write");

        assertRefused(outcome);
        assertTrue(outcome.err().contains("1") && outcome.err().contains("5"), outcome::err);
        assertEquals(BEFORE + "FROM alpine AS build\n", project.read("Dockerfile"));
        assertEquals(
                0, project.run("rename", "Dockerfile", "5", "base", "--write").exitCode());
        assertEquals(
                BEFORE.replace("--from=build", "--from=base") + "FROM alpine AS base\n", project.read("Dockerfile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1base", "a-", "", "${X}"})
    void refusesABadName(String name) {
        assertRefused(project.run("rename", "Dockerfile", "build", name, "--write"));
        assertEquals(BEFORE, project.read("Dockerfile"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "99", "1:1"})
    void refusesWhatIsNoStage(String old) {
        assertRefused(project.run("rename", "Dockerfile", old, "base", "--write"));
        assertEquals(BEFORE, project.read("Dockerfile"));
    }

    private static void assertRefused(Outcome outcome) {
        assertNotEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errLines().size(), outcome::err);
        assertFalse(outcome.err().contains("Exception"), outcome::err);
    }
}
