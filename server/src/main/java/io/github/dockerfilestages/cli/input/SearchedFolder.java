package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.files.GitRepository;
import io.github.dockerfilestages.project.files.FilePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder to search for files that are related to a given one: its git repository, or else its own folder.
 *
 * @param path the folder
 * @param file the given file, with links resolved
 * @param workingFolder the working folder of the command
 */
public record SearchedFolder(FilePath path, FilePath file, FilePath workingFolder) {

    public static SearchedFolder around(Path given, Path workingFolder) {
        FilePath file = real(given);
        FilePath working = real(workingFolder);
        FilePath folder = repository(file).orElseGet(() -> project(file, working));
        return new SearchedFolder(folder, file, working);
    }

    /** The path of a file relative to the working folder, or else to the searched folder. */
    public String shown(FilePath found) {
        return found.isIn(workingFolder) ? found.relativeTo(workingFolder) : found.relativeTo(path);
    }

    private static Optional<FilePath> repository(FilePath file) {
        return file.parent()
                .flatMap(folder -> GitRepository.around(Path.of(folder.value())))
                .map(InputFolders::filePath);
    }

    private static FilePath project(FilePath file, FilePath working) {
        boolean isEverything =
                working.parent().isEmpty() || working.equals(real(Path.of(System.getProperty("user.home"))));
        return file.isIn(working) && !isEverything ? working : file.parent().orElse(file);
    }

    private static FilePath real(Path path) {
        try {
            return FilePath.of(path.toRealPath().toString());
        } catch (IOException e) {
            return FilePath.of(path.toAbsolutePath().normalize().toString());
        }
    }
}
