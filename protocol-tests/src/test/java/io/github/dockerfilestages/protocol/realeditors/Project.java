package io.github.dockerfilestages.protocol.realeditors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the project for one editor to work on, in a folder whose name has a blank and a letter outside ASCII. */
record Project(Path folder) {
    static Project copyFor(String editor) {
        Path folder = Places.OUTPUT.resolve("projet é").resolve(editor.replace(' ', '-'));
        try {
            delete(folder);
            Files.createDirectories(folder);
            for (Path file : list(Places.SOURCES.resolve("project"))) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return new Project(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
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

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
