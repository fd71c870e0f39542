package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders that are searched, where they really are. What lies outside them is not read, whatever leads there: a path in
 * a build file, or a link.
 */
record SearchedFolders(List<Path> real) {

    /** Of folders, those that are there. */
    static SearchedFolders of(List<Path> folders) {
        var real = new ArrayList<Path>();
        for (Path folder : folders) {
            try {
                real.add(folder.toRealPath());
            } catch (IOException e) {
                // What is not there holds nothing.
            }
        }
        return new SearchedFolders(real);
    }

    static SearchedFolders of(Project project) {
        return of(project.roots().stream()
                .flatMap(root -> DiskPath.of(root).stream())
                .toList());
    }

    /** Whether a path leads, its links followed, to something that is there and lies in one of the folders. */
    boolean hold(Path path) {
        try {
            Path found = path.toRealPath();
            return real.stream().anyMatch(found::startsWith);
        } catch (IOException e) {
            return false;
        }
    }

    /** The same for a path that somebody wrote, which may be none. */
    boolean hold(String path) {
        return DiskPath.of(path).filter(this::hold).isPresent();
    }
}
