package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.project.files.FilePath;
import java.nio.file.FileSystems;

/**
 * The names of a file that a command has read.
 *
 * @param shown the path relative to the working folder of the command
 * @param relative the path relative to the folder in which it was found; as given, if it was an argument itself
 * @param folder the folder in which it was found; if it was an argument itself, the working folder
 */
record InputPath(String shown, String relative, FilePath folder) {

    static InputPath named(String given, FilePath workingFolder) {
        String shown = withSlashes(given);
        return new InputPath(shown, shown, workingFolder);
    }

    /**
     * @param given the searched folder, as written in the command
     */
    static InputPath found(FilePath path, FilePath folder, String given) {
        String relative = path.equals(folder) ? "" : path.relativeTo(folder);
        return new InputPath(join(withSlashes(given), relative), relative, folder);
    }

    /** The path of another file, relative to the folder in which this one was found. */
    String relative(FilePath other) {
        return other.from(folder);
    }

    private static String join(String folder, String relative) {
        if (relative.isEmpty()) {
            return folder;
        }
        if (folder.equals(".")) {
            return relative;
        }
        return folder.endsWith("/") ? folder + relative : folder + "/" + relative;
    }

    private static String withSlashes(String path) {
        return path.replace(FileSystems.getDefault().getSeparator(), "/");
    }
}
