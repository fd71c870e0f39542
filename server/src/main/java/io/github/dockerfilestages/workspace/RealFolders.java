package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Finds what a file is called in the project when somebody gets to it over links: {@code /tmp} is a link on some systems,
 * and editors spell a path as the user came to it. What belongs together is decided by where files really are.
 */
public final class RealFolders {
    private RealFolders() {}

    /**
     * The path below the folder of the project in which the file really is, in the spelling of that folder; the same path
     * when it is in none. The file itself need not be there, nor be no link.
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
