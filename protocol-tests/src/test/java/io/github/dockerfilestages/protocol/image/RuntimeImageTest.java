package io.github.dockerfilestages.protocol.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.Document;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The archive that {@code mvn -Pimage package} creates, unpacked in another folder and without the modification times
 * of its files; skipped if it was not created.
 */
class RuntimeImageTest {
    /** Makes Java refuse to start when its cache does not match. */
    private static final String CACHE_OR_NOTHING = "-XX:AOTMode=on";

    @TempDir
    private static Path unpacked;

    @TempDir
    private static Path tools;

    private static Path cache;
    private static byte[] soundCache;

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        assumeFalse(
                File.separatorChar == '\\',
                "skipped: this drives the launcher for a shell; run the tests on Linux or macOS");
        Optional<Path> archive = archive();
        assumeTrue(
                archive.isPresent(),
                "skipped: there is no runtime image; mvn -Pimage package makes it, with a JDK 25 in JAVA_HOME_25");
        var tar = new ProcessBuilder("tar", "-xzmf", archive.orElseThrow().toString(), "--strip-components=1");
        assertEquals(0, tar.directory(unpacked.toFile()).inheritIO().start().waitFor());
        cache = unpacked.resolve("lib").resolve("dockerfile-stages.aot");
        soundCache = Files.readAllBytes(cache);
        for (String tool : List.of("dirname", "readlink")) {
            Files.copy(onPath(tool), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static Optional<Path> archive() throws IOException {
        Path target = Path.of(System.getProperty("dockerfileStages.jar", "../server/target/dockerfile-stages.jar"))
                .toAbsolutePath()
                .getParent();
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("dockerfile-stages-.*\\.tar\\.gz"))
                    .findFirst();
        }
    }

    /** The files for editors, the manual page, completion, README, the licence and so on. */
    @Test
    void hasAllThatTheDistributionHasBesideItsProgram() throws IOException {
        Path distribution = Launcher.distribution("");
        List<Path> expected = filesBesideTheProgram(distribution);

        assertTrue(expected.contains(Path.of("share/man/man1/dockerfile-stages.1")), expected::toString);
        for (Path file : expected) {
            assertEquals(-1, Files.mismatch(distribution.resolve(file), unpacked.resolve(file)), file::toString);
        }
    }

    private static List<Path> filesBesideTheProgram(Path distribution) throws IOException {
        try (Stream<Path> files = Files.walk(distribution)) {
            return files.filter(Files::isRegularFile)
                    .map(distribution::relativize)
                    .filter(file -> !file.startsWith("bin") && !file.startsWith("lib"))
                    .toList();
        }
    }

    @Test
    void servesWithoutAnotherJava() {
        assertEquals("", serve(""));
    }

    @Test
    void matchesItsCacheInEveryFolder() {
        serve(CACHE_OR_NOTHING);
    }

    /** Shows that the previous test can fail. */
    @Test
    void refusesToStartWithAnotherCacheWhenRequired() throws IOException {
        withCache(Fault.EMPTY, () -> {
            try (Server server = start(CACHE_OR_NOTHING)) {
                assertNotEquals(0, server.awaitExit());
            }
        });
    }

    /**
     * No cache can contain the code that Java generates at run time, such as that for the first {@code equals} of a
     * record, for a comparator of a part or for access by reflection, and generating it takes longer than to answer.
     */
    @Test
    void makesUpNoCodeForTheFirstRequestsOfAnEditor(@TempDir Path logs) throws IOException {
        String text = "FROM alpine AS build\nCOPY --from=biuld /app /app\nFROM build\nCOPY --from=build /app /app\n";
        Path log = logs.resolve("classes.log");
        Server server = start("-Xlog:class+load:file=" + log);
        try (Session session = Session.greet(server, server.connection(), Client.modern())) {
            Document document = session.open(text);
            document.diagnostics();
            for (String method : List.of("documentSymbol", "foldingRange", "codeLens", "semanticTokens/full")) {
                document.request("textDocument/" + method);
            }
            for (String method : List.of("documentHighlight", "definition", "hover", "references", "completion")) {
                document.request("textDocument/" + method, text.lastIndexOf("build"));
            }
        }

        List<String> loaded = Files.readAllLines(log);
        assertTrue(
                loaded.stream().anyMatch(line -> line.contains(".lsp.handlers.NavigationHandler ")),
                () -> String.join("\n", loaded));
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(line -> line.contains(" java.lang.invoke.LambdaForm$"))
                        .filter(line -> !line.endsWith("shared objects file"))
                        .toList());
    }

    enum Fault {
        MISSING,
        EMPTY,
        TRUNCATED,
        FOREIGN_HEADER
    }

    @ParameterizedTest
    @EnumSource
    void servesInSilenceWhenTheCacheDoesNotFit(Fault fault) throws IOException {
        withCache(fault, () -> assertEquals("", serve("")));
    }

    private void withCache(Fault fault, Runnable test) throws IOException {
        try {
            switch (fault) {
                case MISSING -> Files.delete(cache);
                case EMPTY -> Files.write(cache, new byte[0]);
                case TRUNCATED -> Files.write(cache, Arrays.copyOf(soundCache, soundCache.length / 2));
                case FOREIGN_HEADER -> Files.write(cache, foreign());
            }
            test.run();
        } finally {
            Files.write(cache, soundCache);
        }
    }

    private static byte[] foreign() {
        byte[] changed = soundCache.clone();
        Arrays.fill(changed, 0, 4096, (byte) 'x');
        return changed;
    }

    /** Runs a session with a server; returns what it writes to standard error. */
    private String serve(String javaOptions) {
        Server server = start(javaOptions);
        try (Session session = Session.greet(server, server.connection(), Client.modern())) {
            Document document = session.open("FROM alpine AS build\nFROM build\n");
            int reference = document.text().lastIndexOf("build");

            assertEquals(
                    1,
                    Json.list(document.request("textDocument/definition", reference))
                            .size());
        }
        return server.stderr();
    }

    /** A server that finds only the programs that its launcher needs. */
    private Server start(String javaOptions) {
        var command = new ProcessBuilder(
                unpacked.resolve("bin").resolve("dockerfile-stages").toString(), "--stdio");
        command.environment().clear();
        command.environment().put("PATH", tools.toString());
        command.environment().put("DOCKERFILE_STAGES_JAVA_OPTS", javaOptions);
        return Server.start(command);
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
