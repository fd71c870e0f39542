package io.github.dockerfilestages.protocol.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.CommandLine;
import io.github.dockerfilestages.protocol.harness.InstalledJava;
import io.github.dockerfilestages.protocol.harness.Launcher;
import io.github.dockerfilestages.protocol.harness.Server;
import io.github.dockerfilestages.protocol.harness.Session;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class data archive that the launcher keeps, so that the second server starts faster than the first. */
class ClassArchiveTest {
    private static final int FIRST_JAVA_WITH_ARCHIVES = 19;
    private static final int OTHER_USER = 12345;

    @TempDir
    private Path folder;

    @BeforeEach
    void runsOnUnix() {
        assumeFalse(
                File.separatorChar == '\\',
                "skipped: the launcher of Windows keeps no archive; run the tests on Linux or macOS");
    }

    static List<InstalledJava> everyJava() {
        return InstalledJava.all();
    }

    @ParameterizedTest
    @MethodSource("everyJava")
    void isKeptByEachJavaThatCan(InstalledJava java) throws IOException {
        serve(java, "");

        assertEquals(
                java.feature() >= FIRST_JAVA_WITH_ARCHIVES ? Set.of("classes.jsa", "program") : Set.of(), filesKept());
    }

    @ParameterizedTest
    @MethodSource("everyJava")
    void isNotKeptWhenItIsSwitchedOff(InstalledJava java) throws IOException {
        serve(java, "off");

        assertEquals(Set.of(), filesKept());
    }

    @Test
    void isWhereTheNextServerHasItsClassesFrom() throws IOException {
        serve(capableJava(), "");
        Object first = identity();

        assertTrue(isUsed());

        assertEquals(first, identity());
    }

    /** The code in the archive is executed: no other user may be able to write there. */
    @Test
    void isNotUsedWhereOthersCanWrite() throws IOException {
        serve(capableJava(), "");
        permit(cache(), "rwxrwxrwx");

        assertFalse(isUsed());
    }

    @Test
    void isNotUsedInAFolderOfAnotherUser() throws IOException {
        serve(capableJava(), "");
        giveAway(cache());

        assertFalse(isUsed());
    }

    @Test
    void isReplacedWhereOthersCanWriteToIt() throws IOException {
        serve(capableJava(), "");
        Object first = identity();
        permit(archive(), "rw-rw-rw-");

        serve(capableJava(), "");

        assertNotEquals(first, identity());
    }

    @Test
    void isReplacedWhenItIsThatOfAnotherUser() throws IOException {
        serve(capableJava(), "");
        Object first = identity();
        giveAway(archive());

        serve(capableJava(), "");

        assertNotEquals(first, identity());
    }

    /** As on some systems, where the user's group may change what the user creates. */
    @Test
    void isWritableForThisUserAlone() throws IOException {
        ProcessBuilder launcher = Launcher.command(List.of("--stdio"));
        launcher.command().addAll(0, List.of("sh", "-c", "umask 002 && exec \"$0\" \"$@\""));

        serve(launcher, capableJava(), "");

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache())));
        assertFalse(Files.getPosixFilePermissions(archive()).contains(PosixFilePermission.GROUP_WRITE));
        assertTrue(isUsed());
    }

    /**
     * As after an update that keeps the times of files: the archive is newer than the program, but does not match it.
     */
    @Test
    void isReplacedWithTheProgram() throws IOException {
        serve(capableJava(), "");
        Object first = identity();
        Files.setLastModifiedTime(cache().resolve("program"), FileTime.fromMillis(0));

        serve(capableJava(), "");

        assertNotEquals(first, identity());
    }

    @Test
    void isReplacedWhenItWasNotWrittenToItsEnd() throws IOException {
        serve(capableJava(), "");
        permit(archive(), "rw-r--r--");
        Files.write(archive(), new byte[10_000]);
        Object unfinished = identity();

        serve(capableJava(), "");

        assertNotEquals(unfinished, identity());
    }

    @ParameterizedTest
    @MethodSource("everyJava")
    void isDoneWithoutWhereNothingCanBeWritten(InstalledJava java) throws IOException {
        Files.createFile(folder.resolve("cache"));

        serve(java, "");
    }

    @Test
    void isOfNoConcernToTheCommandLine() throws IOException {
        CommandLine command = CommandLine.in(folder);
        environment(capableJava(), "").forEach(command::with);

        assertEquals(0, command.run("--version").exitCode());

        assertEquals(Set.of(), filesKept());
    }

    /** A whole session; each byte of standard output belongs to a message, and standard error is empty. */
    private void serve(InstalledJava java, String setting, String... options) {
        serve(Launcher.command(List.of("--stdio")), java, setting, options);
    }

    private void serve(ProcessBuilder launcher, InstalledJava java, String setting, String... options) {
        launcher.environment().putAll(environment(java, setting));
        launcher.environment().put("DOCKERFILE_STAGES_JAVA_OPTS", String.join(" ", options));
        Server server = Server.start(launcher);
        try (Session session = Session.greet(server, server.connection(), Client.modern())) {
            assertFalse(session.open("FROM biuld\nFROM alpine AS build\nCOPY --from=1 / /\n")
                    .diagnostics()
                    .isEmpty());
        }
        assertEquals("", server.stderr());
    }

    private Map<String, String> environment(InstalledJava java, String setting) {
        return Map.of(
                "JAVA_HOME", java.home().toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "DOCKERFILE_STAGES_CACHE", setting);
    }

    private static InstalledJava capableJava() {
        List<InstalledJava> capable = everyJava().stream()
                .filter(java -> java.feature() >= FIRST_JAVA_WITH_ARCHIVES)
                .toList();
        assumeTrue(
                !capable.isEmpty(),
                "skipped: there is no Java " + FIRST_JAVA_WITH_ARCHIVES + " or newer; JAVA_HOME_25 can name one");
        return capable.get(0);
    }

    private Set<String> filesKept() throws IOException {
        if (!Files.exists(cache())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(cache())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Whether the classes of another server come from the archive. */
    private boolean isUsed() throws IOException {
        Path loaded = folder.resolve("loaded");
        serve(capableJava(), "", "-Xlog:class+load:file=" + loaded);
        String server = Files.readString(loaded)
                .lines()
                .filter(line -> line.contains(".lsp.server.LanguageServer "))
                .findFirst()
                .orElseThrow();
        return server.contains("shared objects file");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /** Changes the owner of a file, which only the administrator can do. */
    private static void giveAway(Path path) throws IOException {
        try {
            Files.setAttribute(path, "unix:uid", OTHER_USER);
        } catch (FileSystemException notPermitted) {
            abort("skipped: only root can give a file to another user; run this test as root");
        }
    }

    /** Changes when the archive is written again. */
    private Object identity() throws IOException {
        assertTrue(Files.size(archive()) > 0);
        BasicFileAttributes attributes = Files.readAttributes(archive(), BasicFileAttributes.class);
        return List.of(attributes.lastModifiedTime(), attributes.size());
    }

    private Path archive() {
        return cache().resolve("classes.jsa");
    }

    private Path cache() {
        return folder.resolve("cache").resolve("dockerfile-stages");
    }
}
