package io.github.dockerfilestages.protocol.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the GitHub Action, with a release on this disk; skipped without a runtime image. */
class ActionTest {
    private static final Pattern ARCHIVE = Pattern.compile("dockerfile-stages-(.+)-[a-z]+-[a-z0-9_]+\\.tar\\.gz");

    @TempDir
    private Path folder;

    private Path project;

    private String version;

    @BeforeEach
    void release() throws IOException {
        Optional<Path> archive = archive();
        assumeTrue(
                archive.isPresent(),
                "skipped: there is no runtime image; mvn -Pimage package makes it, with a JDK 25 in JAVA_HOME_25");
        String name = archive.orElseThrow().getFileName().toString();
        version = ARCHIVE.matcher(name).replaceFirst("$1");
        Path release = Files.createDirectories(folder.resolve("downloads/v" + version));
        Files.copy(archive.orElseThrow(), release.resolve(name));
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("Dockerfile"), "FROM alpine AS build\nFROM build\nCOPY --from=biuld /a /b\n");
    }

    private static Optional<Path> archive() throws IOException {
        try (Stream<Path> files = Files.list(Launcher.distribution("").getParent())) {
            return files.filter(file ->
                            ARCHIVE.matcher(file.getFileName().toString()).matches())
                    .findFirst();
        }
    }

    @Test
    void annotatesTheLinesAndFails() throws IOException, InterruptedException {
        Process action = run("warning", "");

        assertEquals("::warning file=Dockerfile,line=3,", output(action).substring(0, 33));
        assertEquals(1, action.waitFor());
    }

    @Test
    void writesSarifAndFailsOnlyWhereItShould() throws IOException, InterruptedException {
        Process action = run("error", "findings.sarif");

        String output = output(action);
        assertTrue(output.startsWith("::warning "), output);
        assertEquals(0, action.waitFor());
        String sarif = Files.readString(project.resolve("findings.sarif"));
        assertEquals(
                "UnknownStage",
                Json.text(
                        Json.objects(Json.objects(Json.parse(sarif), "runs").get(0), "results")
                                .get(0),
                        "ruleId"));
    }

    private Process run(String failOn, String sarifFile) throws IOException {
        Path script = Path.of("../.github/check.sh").toAbsolutePath();
        var builder = new ProcessBuilder("bash", script.toString()).directory(project.toFile());
        builder.environment()
                .put("DOWNLOADS", folder.resolve("downloads").toUri().toString());
        builder.environment().put("RUNNER_TEMP", folder.toString());
        builder.environment().put("VERSION", version);
        builder.environment().put("CHECKED_PATHS", ".");
        builder.environment().put("FAIL_ON", failOn);
        builder.environment().put("SARIF_FILE", sarifFile);
        return builder.redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
