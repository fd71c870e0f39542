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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The class data archive that the launcher keeps, so that the second server starts faster than the first: a server writes
 * it when it ends, and the launcher of the next one puts it in place.
 */
@ParameterizedClass
@MethodSource("everyJava")
class ClassArchiveTest {
    private static final int OTHER_USER = 12345;

    /** How Java's log names the archive as the source of a class. */
    private static final String ARCHIVE = "shared objects file";

    @Parameter
    private InstalledJava java;

    @TempDir
    private Path folder;

    @TempDir
    private Path log;

    @BeforeEach
    void runsOnUnix() {
        assumeFalse(
                File.separatorChar == '\\', "skipped: this tests the launcher of Linux and macOS; run the tests there");
    }

    @BeforeEach
    void archivesClassesOfThisProgram() {
        boolean isPlain = launcher().command().get(0).matches("[A-Za-z0-9/._~+,:=@-]*");
        assumeTrue(
                java.feature() >= 19 || isPlain,
                "skipped: Java 17 and 18 archive no class of a jar in such a folder; run the tests in one without blanks");
    }

    static List<InstalledJava> everyJava() {
        return InstalledJava.all();
    }

    @Test
    void isWhereTheNextServerHasItsClassesFrom() throws IOException {
        serve();

        assertUsed();
    }

    @Test
    void isKept() throws IOException {
        makeArchive();
        Path first = archive();

        serve();

        assertEquals(List.of(first, stamp()), filesKept());
    }

    @Test
    void isNotKeptWhenItIsSwitchedOff() throws IOException {
        ProcessBuilder launcher = launcher();
        launcher.environment().put("DOCKERFILE_STAGES_CACHE", "off");

        serve(launcher);

        assertEquals(List.of(), filesKept());
    }

    @Test
    void isInAFolderOfAnyName() throws IOException {
        folder = Files.createDirectory(folder.resolve("the cache's für \"$HOME\" & `id`"));

        serve();

        assertUsed();
    }

    @Test
    void isWrittenBySeveralServersThatEndTogether() throws IOException {
        List<Server> servers = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            servers.add(Server.start(launcher()));
            sessions.add(greet(servers.get(i)));
        }
        sessions.parallelStream().forEach(Session::close);
        for (Server server : servers) {
            assertEquals("", server.stderr());
        }

        assertUsed();

        assertEquals(List.of(archive(), stamp()), filesKept());
    }

    /** It leaves the file in which it would have written the archive. */
    @Test
    void isWrittenByTheNextServerWhenOneIsKilled() throws IOException {
        try (Server server = Server.start(launcher())) {
            greet(server);
            server.kill();
        }

        serve();

        assertUsed();
        assertEquals(List.of(archive(), stamp()), filesKept());
    }

    /** Its classes are the old ones, and those in the archive are not compared with the jar. */
    @Test
    void isNotWrittenByAServerThatWasStartedBeforeAnUpdate() throws IOException {
        Server old = Server.start(launcher());
        Session session = greet(old);
        update();
        makeArchive();
        Path current = archive();

        session.close();
        serve();

        assertEquals(List.of(current, stamp()), filesKept());
    }

    /** Java 17 does not start when it has to write an archive and may not load its own. */
    @Test
    void isDoneWithoutWhereOptionsSwitchItOff() throws IOException {
        for (String variable : List.of("DOCKERFILE_STAGES_JAVA_OPTS", "JDK_JAVA_OPTIONS")) {
            ProcessBuilder launcher = launcher();
            launcher.environment().put(variable, "-Xshare:off");
            try (Server server = Server.start(launcher)) {
                greet(server).close();
            }
        }

        List<Path> kept = filesKept();
        assertTrue(kept.stream().noneMatch(file -> file.toString().endsWith(".jsa")), kept::toString);
    }

    /** The code in the archive is executed: no other user may be able to write there. */
    @Test
    void isNotUsedWhereOthersCanWrite() throws IOException {
        makeArchive();
        permit(cache(), "rwxrwxrwx");

        assertNotUsed();
    }

    @Test
    void isNotUsedInAFolderOfAnotherUser() throws IOException {
        makeArchive();
        giveAway(cache());

        assertNotUsed();
    }

    @Test
    void isReplacedWhereOthersCanWriteToIt() throws IOException {
        makeArchive();
        Path first = archive();
        permit(first, "rw-rw-rw-");

        makeArchive();

        assertNotEquals(first, archive());
    }

    @Test
    void isReplacedWhenItIsThatOfAnotherUser() throws IOException {
        makeArchive();
        Path first = archive();
        giveAway(first);

        makeArchive();

        assertNotEquals(first, archive());
    }

    /** As on some systems, where the user's group may change what the user creates. */
    @Test
    void isWritableForThisUserAlone() throws IOException {
        ProcessBuilder launcher = launcher();
        launcher.command().addAll(0, List.of("sh", "-c", "umask 002 && exec \"$0\" \"$@\""));

        serve(launcher);

        assertUsed();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache())));
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(archive());
        assertFalse(permissions.contains(PosixFilePermission.GROUP_WRITE), permissions::toString);
    }

    /**
     * As after an update that keeps the times of files: the archive is newer than the program, but does not match it.
     */
    @Test
    void isReplacedWithTheProgram() throws IOException {
        makeArchive();
        Path first = archive();
        update();

        makeArchive();

        assertEquals(List.of(archive(), stamp()), filesKept());
        assertNotEquals(first, archive());
    }

    @Test
    void isReplacedWithJava() throws IOException {
        makeArchive();
        Path first = archive();
        FileTime time = Files.getLastModifiedTime(stamp());
        Files.writeString(stamp(), Files.readString(stamp()).replace(" with ", " with an older "));
        Files.setLastModifiedTime(stamp(), time);

        makeArchive();

        assertNotEquals(first, archive());
    }

    @Test
    void isReplacedWhenItWasNotWrittenToItsEnd() throws IOException {
        makeArchive();
        Path unfinished = archive();
        permit(unfinished, "rw-r--r--");
        Files.write(unfinished, new byte[10_000]);

        makeArchive();

        assertNotEquals(unfinished, archive());
    }

    @Test
    void isDoneWithoutWhereNothingCanBeWritten() throws IOException {
        Files.createFile(folder.resolve("cache"));

        serve();
    }

    @Test
    void isOfNoConcernToTheCommandLine() throws IOException {
        CommandLine command = CommandLine.in(folder);
        environment().forEach(command::with);

        assertEquals(0, command.run("--version").exitCode());

        assertEquals(List.of(), filesKept());
    }

    /** The first server writes it, and the launcher of the second one puts it in place. */
    private void makeArchive() {
        serve();
        serve();
    }

    private void serve() {
        serve(launcher());
    }

    /** A whole session; each byte of standard output belongs to a message, and standard error is empty. */
    private void serve(ProcessBuilder launcher) {
        Server server = Server.start(launcher);
        greet(server).close();
        assertEquals("", server.stderr());
    }

    private static Session greet(Server server) {
        Session session = Session.greet(server, server.connection(), Client.modern());
        assertNotEquals(
                List.of(),
                session.open("FROM biuld\nFROM alpine AS build\nCOPY --from=1 / /\n")
                        .diagnostics());
        return session;
    }

    private ProcessBuilder launcher() {
        ProcessBuilder launcher = Launcher.command(List.of("--stdio"));
        launcher.environment().putAll(environment());
        return launcher;
    }

    private Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", java.home().toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "DOCKERFILE_STAGES_CACHE", "");
    }

    /** As if the program was another one until now. */
    private void update() throws IOException {
        Files.setLastModifiedTime(stamp(), FileTime.fromMillis(0));
    }

    private List<Path> filesKept() throws IOException {
        if (!Files.exists(cache())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache())) {
            return files.sorted().toList();
        }
    }

    private void assertUsed() throws IOException {
        String loaded = loadedServer();
        assertTrue(loaded.contains(ARCHIVE), loaded);
    }

    private void assertNotUsed() throws IOException {
        String loaded = loadedServer();
        assertFalse(loaded.contains(ARCHIVE), loaded);
    }

    /** What Java logs about where another server has its main class from. */
    private String loadedServer() throws IOException {
        Path loaded = log.resolve("loaded");
        ProcessBuilder launcher = launcher();
        launcher.environment().put("DOCKERFILE_STAGES_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        serve(launcher);
        return Files.readString(loaded)
                .lines()
                .filter(line -> line.contains(".lsp.server.LanguageServer "))
                .findFirst()
                .orElseThrow();
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

    private Path archive() throws IOException {
        return filesKept().stream()
                .filter(file -> file.toString().endsWith(".jsa"))
                .findFirst()
                .orElseThrow();
    }

    private Path stamp() {
        return cache().resolve("program-" + java.feature());
    }

    private Path cache() {
        return folder.resolve("cache").resolve("dockerfile-stages");
    }
}
