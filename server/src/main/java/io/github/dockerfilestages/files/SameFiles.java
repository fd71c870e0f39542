package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.RealFolders;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The paths of a project that lead to the same file: through symbolic or hard links.
 *
 * @param several the paths of each file that has several, in order
 */
record SameFiles(List<List<FilePath>> several) {

    /** All paths of the file at a path, including this one. */
    List<FilePath> pathsOf(FilePath path) {
        return several.stream()
                .filter(paths -> paths.contains(path))
                .findFirst()
                .orElseGet(() -> List.of(path));
    }

    /** Among paths of one file, the real path if it is one of them. */
    static FilePath plainest(List<FilePath> paths, Project project) {
        return paths.stream().filter(path -> isPlain(path, project)).findFirst().orElse(paths.get(0));
    }

    private static boolean isPlain(FilePath path, Project project) {
        boolean isLink = DiskPath.of(path).filter(SameFiles::isLink).isPresent();
        return !isLink && RealFolders.of(path, project).equals(path);
    }

    private static boolean isLink(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isSymbolicLink();
        } catch (IOException e) {
            return false;
        }
    }
}
