package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The real locations of the searched folders. Files outside of them are not read, even if a path in a build file or a
 * link leads to them.
 */
record SearchedFolders(List<Path> real) {

    /** Those of the folders that exist. */
    static SearchedFolders of(List<Path> folders) {
        var real = new ArrayList<Path>();
        for (Path folder : folders) {
            try {
                real.add(folder.toRealPath());
            } catch (IOException e) {
                // A missing folder contains nothing.
            }
        }
        return new SearchedFolders(real);
    }

    static SearchedFolders of(Project project) {
        return of(project.roots().stream()
                .flatMap(root -> DiskPath.of(root).stream())
                .toList());
    }

    /** Whether a path, with links resolved, exists and lies in one of the folders. */
    boolean hold(Path path) {
        try {
            Path found = path.toRealPath();
            return real.stream().anyMatch(found::startsWith);
        } catch (IOException e) {
            return false;
        }
    }

    /** The same for a text that may not be a valid path. */
    boolean hold(String path) {
        return DiskPath.of(path).filter(this::hold).isPresent();
    }
}
