package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** {@code rename} when a file has several paths. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "skipped: links need a privilege on Windows; run on Linux")
class LinkedRenameTest {
    private static final String DOCKERFILE = "FROM golang AS build\nFROM scratch\nCOPY --from=build /a /b\n";
    private static final String MAKEFILE = "image:\n\tdocker build --target build .\n";
    private static final String COMPOSE = """
            services:
              top: {build: {context: ., target: build}}
              inner: {build: {context: ., dockerfile: docker/Dockerfile, target: build}}
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(folder);
    }

    @Test
    void theStageOfALinkedDockerfileIsRenamedForBuildsByEachOfItsPaths() throws IOException {
        shell.write("docker/Dockerfile", DOCKERFILE)
                .write("compose.yaml", COMPOSE)
                .write(".git/HEAD", "");
        Files.createSymbolicLink(folder.resolve("Dockerfile"), Path.of("docker/Dockerfile"));

        assertEquals(
                new Outcome(0, "Renamed to 'one' in 4 places of docker/Dockerfile and compose.yaml.\n", ""),
                shell.run("rename", "--write", "docker/Dockerfile", "build", "one"));
        assertEquals(COMPOSE.replace("target: build", "target: one"), shell.read("compose.yaml"));

        shell.run("rename", "--write", "Dockerfile", "one", "two");
        assertEquals(COMPOSE.replace("target: build", "target: two"), shell.read("compose.yaml"));
        assertEquals(DOCKERFILE.replace("build", "two"), shell.read("docker/Dockerfile"));
        assertEquals(Path.of("docker/Dockerfile"), Files.readSymbolicLink(folder.resolve("Dockerfile")));
    }

    @Test
    void aTargetThatBuildsByBothPathsShareIsRenamed() throws IOException {
        String bake = """
                target "real" { target = "build" }
                target "link" {
                  inherits = ["real"]
                  dockerfile = "docker/Dockerfile"
                }
                """;
        shell.write("Dockerfile", DOCKERFILE).write("docker/README", "").write("docker-bake.hcl", bake);
        Files.createSymbolicLink(folder.resolve("docker/Dockerfile"), Path.of("../Dockerfile"));

        Outcome outcome = shell.run("rename", "--write", "docker/Dockerfile", "build", "one");

        assertEquals("", outcome.err());
        assertEquals(bake.replace("= \"build\"", "= \"one\""), shell.read("docker-bake.hcl"));
    }

    @Test
    void aBuildFileOfSeveralPathsIsWrittenOnce() throws IOException {
        shell.write("Dockerfile", DOCKERFILE).write("make/Makefile", MAKEFILE);
        Files.createSymbolicLink(folder.resolve("Makefile"), Path.of("make/Makefile"));
        Files.createLink(folder.resolve("build.mk"), folder.resolve("make/Makefile"));

        Outcome outcome = shell.run("rename", "--write", "Dockerfile", "build", "one");

        assertEquals("", outcome.err());
        assertEquals(MAKEFILE.replace("target build", "target one"), shell.read("Makefile"));
        assertEquals(shell.read("Makefile"), shell.read("build.mk"));
        assertEquals(DOCKERFILE.replace("build", "one"), shell.read("Dockerfile"));
    }

    @Test
    void aBuildFileThatMeansAnotherDockerfileByItsOtherPathForbidsTheRename() throws IOException {
        shell.write("one/Dockerfile", DOCKERFILE)
                .write("one/Makefile", MAKEFILE)
                .write("two/Dockerfile", DOCKERFILE);
        shell.write(".git/HEAD", "");
        Files.createSymbolicLink(folder.resolve("two/Makefile"), Path.of("../one/Makefile"));

        assertEquals(
                new Outcome(
                        1,
                        "",
                        "dockerfile-stages: one/Makefile and two/Makefile are one file, and only by the first path does"
                                + " it mean this stage.\n"),
                shell.run("rename", "--write", "one/Dockerfile", "build", "compile"));
        assertEquals(MAKEFILE, shell.read("one/Makefile"));
        assertEquals(DOCKERFILE, shell.read("one/Dockerfile"));
    }
}
