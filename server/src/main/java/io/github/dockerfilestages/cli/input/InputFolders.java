package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.files.disk.FileFault;
import io.github.dockerfilestages.project.files.FilePath;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folders among the arguments of a command.
 *
 * @param byPath each folder by the path as given
 */
public record InputFolders(Map<String, FilePath> byPath) {

    /**
     * The folders among the operands of a command.
     *
     * @param paths files, folders, and invalid paths
     */
    public static InputFolders among(List<String> paths, Console console) {
        var folders = new LinkedHashMap<String, FilePath>();
        for (String given : paths) {
            try {
                Path path = named(given, console);
                if (Files.isDirectory(path)) {
                    folders.put(given, filePath(path));
                }
            } catch (FileFault e) {
                // The error is reported when it is read as a file.
            }
        }
        return new InputFolders(folders);
    }

    /** Each folder once. */
    public List<FilePath> all() {
        return byPath.values().stream().distinct().toList();
    }

    /** The path of a file relative to the working folder of the command. */
    String shown(FilePath file) {
        return path(file).shown();
    }

    /** The names of a file that was found in one of the folders. */
    InputPath path(FilePath file) {
        return byPath.entrySet().stream()
                .filter(folder -> file.isIn(folder.getValue()))
                .findFirst()
                .map(folder -> InputPath.found(file, folder.getValue(), folder.getKey()))
                .orElseGet(() -> InputPath.named(file.value(), file));
    }

    /**
     * The path that an argument of a command names.
     *
     * @throws FileFault when it cannot be a path
     */
    public static Path named(String given, Console console) throws FileFault {
        try {
            return console.folder().resolve(given);
        } catch (InvalidPathException e) {
            throw FileFault.noPath();
        }
    }

    /** The path of a file, made absolute. */
    public static FilePath filePath(Path path) {
        return FilePath.of(path.toAbsolutePath().normalize().toString());
    }
}
