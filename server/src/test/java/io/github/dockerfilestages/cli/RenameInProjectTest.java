package io.github.dockerfilestages.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.cli.Shell.Outcome;
import io.github.dockerfilestages.fixture.OtherFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rename} when other files than the Dockerfile name the stage. */
class RenameInProjectTest {
    private static final String DOCKERFILE = "FROM golang AS build\nFROM scratch\nCOPY --from=build /a /b\n";
    private static final String COMPOSE = """
            services:
              web:
                build:
                  context: .
                  target: build
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder)
                .write("Dockerfile", DOCKERFILE)
                .write("compose.yaml", COMPOSE)
                .write("docker-bake.hcl", "target \"web\" {\n  target = \"build\"\n}\n");
    }

    @Test
    void oneDiffIsOfAllFiles() {
        assertEquals(new Outcome(0, """
                --- a/Dockerfile
                +++ b/Dockerfile
                @@ -1,3 +1,3 @@
                -FROM golang AS build
                +FROM golang AS compile
                 FROM scratch
                -COPY --from=build /a /b
                +COPY --from=compile /a /b
                --- a/compose.yaml
                +++ b/compose.yaml
                @@ -2,4 +2,4 @@
                   web:
                     build:
                       context: .
                -      target: build
                +      target: compile
                --- a/docker-bake.hcl
                +++ b/docker-bake.hcl
                @@ -1,3 +1,3 @@
                 target "web" {
                -  target = "build"
                +  target = "compile"
                 }
                """, ""), shell.run("rename", "Dockerfile", "build", "compile"));
        assertEquals(COMPOSE, shell.read("compose.yaml"));
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndTheOthersAreRenamed() throws InterruptedException {
        OtherFiles.nameless(folder, "Dockerfile.", "FROM scratch");

        Outcome outcome = shell.run("rename", "Dockerfile", "build", "compile", "--write");

        assertEquals("dockerfile-stages: Dockerfile.\uFFFD has a name that is not valid UTF-8.\n", outcome.err());
        assertEquals(DOCKERFILE.replace("build", "compile"), shell.read("Dockerfile"));
        assertEquals(2, outcome.code());
    }

    @Test
    void allFilesAreWritten() {
        assertEquals(
                new Outcome(
                        0, "Renamed to 'compile' in 4 places of Dockerfile, compose.yaml and docker-bake.hcl.\n", ""),
                shell.run("rename", "--write", "Dockerfile", "build", "compile"));
        assertEquals(DOCKERFILE.replace("build", "compile"), shell.read("Dockerfile"));
        assertEquals(COMPOSE.replace("target: build", "target: compile"), shell.read("compose.yaml"));
        assertEquals("target \"web\" {\n  target = \"compile\"\n}\n", shell.read("docker-bake.hcl"));
    }

    @Test
    void aRenameThatWouldChangeWhatAnotherFileMeansIsRefused() {
        shell.write("compose.yaml", COMPOSE.replace("target: build", "target: debug"));

        assertEquals(
                new Outcome(
                        1,
                        "",
                        "dockerfile-stages: Cannot rename to 'debug': the build target 'debug' on line 5 of compose.yaml would refer to a stage of Dockerfile.\n"),
                shell.run("rename", "--write", "Dockerfile", "build", "debug"));
        assertEquals(DOCKERFILE, shell.read("Dockerfile"));
    }

    @Test
    void aFileThatMustNotBeWrittenForbidsTheRename() {
        shell.write("compose.yaml", ("# \u00e4\n" + COMPOSE).getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(
                new Outcome(
                        1,
                        "",
                        "dockerfile-stages: The stage is named in compose.yaml, which is not valid UTF-8 and is never"
                                + " edited.\n"),
                shell.run("rename", "--write", "Dockerfile", "build", "compile"));
        assertEquals(DOCKERFILE, shell.read("Dockerfile"));
    }

    @Test
    void theRepositoryIsSearchedAndFilesElsewhereAreNamedFromIt() {
        shell.write(".git/HEAD", "ref: refs/heads/main\n");
        shell.write("web/Dockerfile", "FROM golang AS serve\n");
        shell.write("ci/compose.yaml", "services:\n  web:\n    build: {context: ../web, target: serve}\n");

        Outcome outcome = new Shell(folder.resolve("web")).run("rename", "Dockerfile", "serve", "run");

        assertEquals(new Outcome(0, """
                --- a/web/Dockerfile
                +++ b/web/Dockerfile
                @@ -1 +1 @@
                -FROM golang AS serve
                +FROM golang AS run
                --- a/ci/compose.yaml
                +++ b/ci/compose.yaml
                @@ -1,3 +1,3 @@
                 services:
                   web:
                -    build: {context: ../web, target: serve}
                +    build: {context: ../web, target: run}
                """, ""), outcome);
    }

    @Test
    void outsideOfARepositoryTheWorkingFolderIsSearched() {
        shell.write("web/Dockerfile", "FROM golang AS serve\n");
        shell.write("compose.yaml", "services:\n  web:\n    build: {context: web, target: serve}\n");

        assertEquals(
                "Renamed to 'run' in 2 places of web/Dockerfile and compose.yaml.\n",
                shell.run("rename", "--write", "web/Dockerfile", "serve", "run").out());
    }

    @Test
    void aPlaceThatMayNameTheStageIsReportedAndStrictlyRefused() {
        shell.write("Makefile", "TARGET = build\nimage:\n\tdocker build --target $(lastword $(TARGET)) .\n");

        Outcome outcome = shell.run("rename", "--write", "Dockerfile", "build", "compile");
        assertEquals(
                "Renamed to 'compile' in 4 places of Dockerfile, compose.yaml and docker-bake.hcl.\n", outcome.out());
        assertEquals("""
                Makefile:1:10: note: no build is known that has 'build' as its target here
                Makefile:3:24: note: '$(lastword $(TARGET))' is computed
                2 places may name the stage and are not renamed.
                """, outcome.err());

        outcome = shell.run("rename", "--strict", "--write", "Dockerfile", "compile", "build");
        assertEquals("", outcome.out());
        assertEquals(1, outcome.code());
    }

    @Test
    void jsonTellsTheEditsAndWhatIsLeft() {
        shell.write("ci.toml", "target = 'build'\n");

        Outcome outcome = shell.run("rename", "--format", "json", "Dockerfile", "build", "compile");
        assertEquals("", outcome.err());
        assertTrue(
                outcome.out()
                        .startsWith(
                                "{\"refused\":null,\"edits\":[{\"file\":\"Dockerfile\",\"range\":{\"start\":"
                                        + "{\"line\":0,\"character\":15},\"end\":{\"line\":0,\"character\":20}},\"newText\":\"compile\",\"confirm\":false}"),
                outcome.out());
        assertTrue(
                outcome.out()
                        .endsWith(
                                "\"unresolved\":[{\"file\":\"ci.toml\",\"range\":{\"start\":{\"line\":0,\"character\":10},"
                                        + "\"end\":{\"line\":0,\"character\":15}},\"text\":\"build\","
                                        + "\"reason\":\"no build is known that has 'build' as its target here\"}]}\n"),
                outcome.out());

        outcome = shell.run("rename", "--format", "json", "Dockerfile", "build", "2x");
        assertEquals(1, outcome.code());
        assertTrue(outcome.out().startsWith("{\"refused\":\""), outcome.out());
        assertTrue(outcome.out().endsWith("\"edits\":[],\"unresolved\":[]}\n"), outcome.out());
    }

    @Test
    void whatNeedsConfirmationIsToldAndCanBeLeftOut() {
        String variable = COMPOSE.replace("target: build", "target: ${STAGE:-build}");
        shell.write("compose.yaml", variable);

        Outcome outcome = shell.run("rename", "--certain", "--strict", "--write", "Dockerfile", "build", "compile");
        assertEquals(1, outcome.code());
        assertEquals(DOCKERFILE, shell.read("Dockerfile"));

        outcome = shell.run("rename", "Dockerfile", "build", "compile");
        assertTrue(outcome.out().contains("+      target: ${STAGE:-compile}\n"), outcome.out());
        assertEquals(
                "dockerfile-stages: It is not certain that the stage is meant on line 5 of compose.yaml: a variable can replace the name.\n",
                outcome.err());

        outcome = shell.run("rename", "--certain", "--write", "Dockerfile", "build", "compile");
        assertEquals("Renamed to 'compile' in 3 places of Dockerfile and docker-bake.hcl.\n", outcome.out());
        assertEquals("""
                compose.yaml:5:24: note: needs confirmation: a variable can replace the name
                1 place may name the stage and is not renamed.
                """, outcome.err());
        assertEquals(variable, shell.read("compose.yaml"));
    }

    @Test
    void settingsCanConfirmAllEdits() {
        shell.write("compose.yaml", COMPOSE.replace("target: build", "target: ${STAGE:-build}"));
        shell.write(".dockerfile-stages.yaml", "rename:\n  confirmOtherFiles: never\n");

        shell.run("rename", "--certain", "--write", "Dockerfile", "build", "compile");
        assertEquals(COMPOSE.replace("target: build", "target: ${STAGE:-compile}"), shell.read("compose.yaml"));
    }

    @Test
    void whatCannotBeReadIsReported() {
        shell.write("compose.override.yaml", "services:\n  web: [\n");

        Outcome outcome = shell.run("rename", "Dockerfile", "build", "compile");

        assertEquals(0, outcome.code());
        assertTrue(outcome.err().startsWith("dockerfile-stages: compose.override.yaml "), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }
}
