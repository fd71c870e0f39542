package io.github.dockerfilestages.files.disk;

import io.github.dockerfilestages.project.files.FilePath;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The paths of the operating system for those of the project, on whose disk they may be impossible. */
public final class DiskPath {
    private DiskPath() {}

    public static Optional<Path> of(FilePath path) {
        return of(path.value());
    }

    /** Empty for a text that cannot be a path, such as one with a NUL: clients and build files may contain anything. */
    public static Optional<Path> of(String path) {
        try {
            // On Windows, "C:" is not the top of the drive but its current folder.
            boolean isDrive = FileSystems.getDefault().getSeparator().equals("\\") && path.endsWith(":");
            return Optional.of(isDrive ? Path.of(path, "/") : Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a file or folder at a path. */
    public static boolean exists(FilePath path) {
        return of(path).filter(Files::exists).isPresent();
    }
}
