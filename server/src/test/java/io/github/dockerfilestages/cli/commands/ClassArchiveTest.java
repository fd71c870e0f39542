package io.github.dockerfilestages.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "skipped: these are the folders of Linux and macOS; run the tests there")
class ClassArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void isWhereTheLauncherKeepsIt() throws IOException {
        Path archive = folder.resolve(".cache/dockerfile-stages/classes-25-1.jsa");
        Files.createDirectories(archive.getParent());
        Files.setPosixFilePermissions(archive.getParent(), PosixFilePermissions.fromString("rwx------"));
        Files.write(archive, new byte[3 << 10]);

        assertEquals("3 KiB", ClassArchive.state(25, Map.of("HOME", folder.toString())));
        assertEquals("3 KiB", ClassArchive.state(25, Map.of("XDG_CACHE_HOME", folder + "/.cache", "HOME", "/none")));
    }

    @Test
    void isThatOfTheSameJava() throws IOException {
        Path cache = Files.createDirectories(folder.resolve("dockerfile-stages"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
        Files.write(cache.resolve("classes-25-1.jsa"), new byte[3 << 10]);

        assertEquals("none yet", ClassArchive.state(17, Map.of("XDG_CACHE_HOME", folder.toString())));
    }

    @Test
    void isNotTheFileOfAServerThatStillWrites() throws IOException {
        Path cache = Files.createDirectories(folder.resolve("dockerfile-stages"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
        Files.write(cache.resolve("classes-25-1.jsa.4711"), new byte[3 << 10]);

        assertEquals("none yet", ClassArchive.state(25, Map.of("XDG_CACHE_HOME", folder.toString())));
    }

    @Test
    void isNotUsedWhereOthersCanWrite() throws IOException {
        Path cache = Files.createDirectories(folder.resolve("dockerfile-stages"));
        Files.write(cache.resolve("classes-25-1.jsa"), new byte[3 << 10]);
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertEquals(
                "not used, other users can write to its folder",
                ClassArchive.state(25, Map.of("XDG_CACHE_HOME", folder.toString())));
    }

    @Test
    void mayNotBeThere() {
        assertEquals("none yet", ClassArchive.state(17, Map.of("HOME", folder.toString())));
        assertEquals("none yet", ClassArchive.state(25, Map.of("HOME", folder.toString())));
        assertEquals("none, because the user has no cache folder", ClassArchive.state(25, Map.of("HOME", "")));
        assertEquals("switched off", ClassArchive.state(25, Map.of("DOCKERFILE_STAGES_CACHE", "off")));
    }
}
