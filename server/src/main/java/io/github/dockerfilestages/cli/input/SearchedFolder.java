package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.project.FilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder in which files are searched that have to do with a given one: the git repository that it is in, or else the
 * folder that it is in.
 *
 * @param path the folder
 * @param file the given file, links followed
 * @param workingFolder the folder in which the command was given
 */
public record SearchedFolder(FilePath path, FilePath file, FilePath workingFolder) {

    public static SearchedFolder around(Path given, Path workingFolder) {
        FilePath file = real(given);
        return new SearchedFolder(repository(file), file, real(workingFolder));
    }

    /** The path of a file as seen from where the command was given, or from the folder that was searched. */
    public String shown(FilePath found) {
        return found.isIn(workingFolder) ? found.relativeTo(workingFolder) : found.relativeTo(path);
    }

    private static FilePath repository(FilePath file) {
        FilePath folder = file.parent().orElse(file);
        Optional<FilePath> above = Optional.of(folder);
        while (above.isPresent()) {
            if (Files.exists(Path.of(above.get().value(), ".git"))) {
                return above.get();
            }
            above = above.get().parent();
        }
        return folder;
    }

    private static FilePath real(Path path) {
        try {
            return FilePath.of(path.toRealPath().toString());
        } catch (IOException e) {
            return FilePath.of(path.toAbsolutePath().normalize().toString());
        }
    }
}
