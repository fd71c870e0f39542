package io.github.dockerfilestages.protocol.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of reference texts next to the checkout: {@code -DdockerfileStages.shared=PATH}, or {@code ../shared}
 * relative to the project. It may be absent.
 */
public final class SharedReference {
    private static final Path ROOT = Path.of(System.getProperty("dockerfileStages.shared", "../../shared"))
            .toAbsolutePath()
            .normalize();

    private SharedReference() {}

    /** Why a test that needs the folder is skipped, and how to change that. */
    public static String absence(String what) {
        return "skipped: there is no " + what + " in " + ROOT
                + "; put the reference beside the checkout as shared, or name it with -DdockerfileStages.shared=FOLDER";
    }

    public static Optional<Path> file(String path) {
        return Optional.of(ROOT.resolve(path)).filter(Files::isRegularFile);
    }

    /** The files of a folder, sorted by name; none when it is absent. */
    public static List<Path> files(String folder) {
        Path path = ROOT.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
