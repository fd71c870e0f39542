package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.RealFolders;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paths of a project that lead to the same file: through symbolic or hard links. A file outside the folders of the
 * project has only the requested path, whatever links lead there.
 *
 * @param several the paths of each file that has several, in order
 */
record SameFiles(List<List<FilePath>> several) {

    static SameFiles of(Project project) {
        Map<Object, Set<FilePath>> byIdentity = new HashMap<>();
        project.files()
                .map(ProjectFile::path)
                .forEach(path -> identity(path)
                        .ifPresent(identity -> byIdentity.merge(identity, Set.of(path), SameFiles::union)));
        byIdentity.values().removeIf(paths -> paths.size() == 1);
        if (byIdentity.isEmpty()) {
            return new SameFiles(List.of());
        }
        SearchedFolders folders = SearchedFolders.of(project);
        return new SameFiles(byIdentity.values().stream()
                .map(paths -> paths.stream()
                        .filter(path -> folders.hold(path.value()))
                        .sorted()
                        .toList())
                .filter(paths -> paths.size() > 1)
                .toList());
    }

    private static Set<FilePath> union(Set<FilePath> some, Set<FilePath> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

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

    private static Optional<Object> identity(FilePath path) {
        Optional<Path> file = DiskPath.of(path);
        try {
            return file.isPresent() ? Optional.of(FileSearch.identity(file.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
