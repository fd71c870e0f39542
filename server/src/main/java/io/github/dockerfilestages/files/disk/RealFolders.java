package io.github.dockerfilestages.files.disk;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds the path of a file in the project when it was opened through a symbolic link: {@code /tmp} is a link on some
 * systems, and editors keep the path that the user entered. The real locations of files decide which of them are
 * related.
 */
public final class RealFolders {
    private RealFolders() {}

    /**
     * The path in the folder of the project that really contains the file, with the spelling of that folder; the same
     * path when no folder contains it. The file itself need not exist, and may be a link.
     */
    public static FilePath of(FilePath path, Project project) {
        if (project.roots().isEmpty()) {
            return path;
        }
        try {
            Path file = Path.of(path.value());
            Path folder = file.getParent();
            return folder == null ? path : of(path, folder.toRealPath().resolve(file.getFileName()), project);
        } catch (IOException | InvalidPathException e) {
            return path;
        }
    }

    private static FilePath of(FilePath path, Path real, Project project) throws IOException {
        FilePath found = path;
        int depth = -1;
        for (FilePath root : project.roots()) {
            Path realRoot = Path.of(root.value()).toRealPath();
            if (real.startsWith(realRoot) && realRoot.getNameCount() > depth) {
                depth = realRoot.getNameCount();
                found = root.resolve("./" + realRoot.relativize(real));
            }
        }
        return found;
    }
}
