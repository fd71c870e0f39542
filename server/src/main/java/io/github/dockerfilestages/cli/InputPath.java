package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.workspace.DockerfileNames;
import java.io.File;
import java.nio.file.Path;

/**
 * Where a command is to read a Dockerfile.
 *
 * @param shown the path as somebody would write it who stands where the command was given
 * @param relative the path below the folder in which it was found; as given, when it was named itself
 */
record InputPath(Path path, String shown, String relative, Origin origin) {

    /** How a command has come by a file. */
    enum Origin {
        NAMED,
        FOUND,
        STANDARD_INPUT
    }

    static InputPath named(Path path, String given) {
        String shown = withSlashes(given);
        return new InputPath(path, shown, shown, Origin.NAMED);
    }

    static InputPath standardInput(String name) {
        return new InputPath(Path.of(""), name, name, Origin.STANDARD_INPUT);
    }

    /** @param given the folder that was searched, as the command names it */
    static InputPath found(Path path, Path folder, String given) {
        String relative = withSlashes(folder.relativize(path).toString());
        return new InputPath(path, join(withSlashes(given), relative), relative, Origin.FOUND);
    }

    /** Whether only its content can tell that it is a Dockerfile; one that was named is taken for one. */
    boolean isDoubtful() {
        return origin == Origin.FOUND
                && DockerfileNames.isDoubtful(path.getFileName().toString());
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
