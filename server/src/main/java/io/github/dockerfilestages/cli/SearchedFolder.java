package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.project.FilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which files are searched that have to do with a given one: the git repository that it is in, or else the
 * folder that it is in.
 *
 * @param path the folder
 * @param file the given file, links followed
 * @param workingFolder the folder in which the command was given
 */
record SearchedFolder(FilePath path, FilePath file, FilePath workingFolder) {

    static SearchedFolder around(Path given, Path workingFolder) {
        Path file = real(given);
        return new SearchedFolder(filePath(repository(file)), filePath(file), filePath(real(workingFolder)));
    }

    /** The path of a file as seen from where the command was given, or from the folder that was searched. */
    String shown(FilePath found) {
        return found.isIn(workingFolder) ? found.relativeTo(workingFolder) : found.relativeTo(path);
    }

    private static Path repository(Path file) {
        Path folder = file.getParent();
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        return folder;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static FilePath filePath(Path path) {
        return FilePath.of(path.toString());
    }
}
