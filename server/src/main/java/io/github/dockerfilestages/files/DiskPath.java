package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.FilePath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as the operating system takes them. */
final class DiskPath {
    private DiskPath() {}

    static Optional<Path> of(FilePath path) {
        return of(path.value());
    }

    /** Empty for a text that can be no path here, such as one with a NUL: editors and build files may write anything. */
    static Optional<Path> of(String path) {
        try {
            return Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
