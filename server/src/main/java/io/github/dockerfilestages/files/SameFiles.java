package io.github.dockerfilestages.files;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The paths of a project that lead to one file: over symbolic links, or because it has several names. */
public final class SameFiles {
    private final Map<FilePath, List<FilePath>> pathsOf = new HashMap<>();

    private SameFiles() {}

    public static SameFiles of(Project project) {
        var files = new SameFiles();
        Map<Object, List<FilePath>> byIdentity = new HashMap<>();
        project.files()
                .map(ProjectFile::path)
                .distinct()
                .sorted()
                .forEach(path -> identity(path).ifPresent(identity -> {
                    List<FilePath> paths = byIdentity.computeIfAbsent(identity, key -> new ArrayList<>());
                    paths.add(path);
                    files.pathsOf.put(path, paths);
                }));
        return files;
    }

    /** All paths of the file at a path, this one included. */
    public List<FilePath> pathsOf(FilePath path) {
        return List.copyOf(pathsOf.getOrDefault(path, List.of(path)));
    }

    /** Of the paths of a file, one that is no link if there is one. */
    public FilePath plainest(FilePath path) {
        List<FilePath> paths = pathsOf(path);
        return paths.stream()
                .filter(other -> !Files.isSymbolicLink(Path.of(other.value())))
                .findFirst()
                .orElse(paths.get(0));
    }

    private static Optional<Object> identity(FilePath path) {
        try {
            return Optional.of(FileSearch.identity(Path.of(path.value())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
