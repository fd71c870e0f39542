package io.github.dockerfilestages.protocol.realeditors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A copy of the project for one editor, in a folder whose name contains a blank and a letter outside ASCII. One of its
 * Dockerfiles is a link to the other.
 */
record Project(Path folder) {
    /**
     * @param parent outside any repository: some editors take the whole repository for the project
     */
    static Project copyInto(Path parent) {
        try {
            Path folder = Files.createDirectories(parent.resolve("projet é").resolve("shop"));
            copy(Places.SOURCES.resolve("project"), folder);
            return new Project(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is on disk; nothing while an editor puts another file in its place. */
    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files on disk, and no others, have the expected content. */
    void isAsExpected() {
        Command.Result diff = Command.of("diff", "-r", Places.SOURCES.resolve("expected"), folder)
                .run();
        assertEquals("", diff.output());
        assertEquals(0, diff.exitCode());
    }

    /** A Dockerfile that is a link stays one. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(file.getFileName());
                Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
                if (Files.isDirectory(file)) {
                    copy(file, copy);
                }
            }
        }
    }
}
