package io.github.dockerfilestages.cli.input;

import io.github.dockerfilestages.project.FilePath;
import java.io.File;
import java.nio.file.Path;

/**
 * How a command calls a file that it has read.
 *
 * @param shown the path as somebody would write it who stands where the command was given
 * @param relative the path below the folder in which it was found; as given, when it was named itself
 * @param folder the folder in which it was found; when it was named itself, the one where the command was given
 */
record InputPath(String shown, String relative, FilePath folder) {

    static InputPath named(String given, FilePath workingFolder) {
        String shown = withSlashes(given);
        return new InputPath(shown, shown, workingFolder);
    }

    /** @param given the folder that was searched, as the command names it */
    static InputPath found(FilePath path, FilePath folder, String given) {
        String relative = path.equals(folder) ? "" : path.relativeTo(folder);
        return new InputPath(join(withSlashes(given), relative), relative, folder);
    }

    /** The path of another file, as seen from the folder in which this one was found. */
    String relative(FilePath other) {
        return other.isIn(folder)
                ? other.relativeTo(folder)
                : withSlashes(Path.of(folder.value())
                        .relativize(Path.of(other.value()))
                        .toString());
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
        return path.replace(File.separatorChar, '/');
    }
}
