package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the folders in which the tasks of files run that other files of Task include. */
final class TaskFolders {
    /** Files that include one another in a circle have no folder. */
    private static final int MAX_DEPTH = 10;

    private final Map<FilePath, Set<Include>> includes = new HashMap<>();

    private TaskFolders() {}

    /** @param folder for the tasks of the included file; if absent, that of the including one */
    private record Include(ProjectBuildFile by, Optional<FilePath> folder) {}

    /** The folders of the files that others include. */
    static Map<FilePath, Set<FilePath>> of(
            Collection<ProjectBuildFile> files, Function<FilePath, Optional<ProjectBuildFile>> fileAt) {
        var found = new TaskFolders();
        for (ProjectBuildFile file : files) {
            for (FileCall call : file.content().connections().calls()) {
                var include = new Include(file, call.folder().map(file.folder()::resolve));
                call.files().stream()
                        .map(file.folder()::resolve)
                        .flatMap(path -> fileAt.apply(path).stream())
                        .filter(included -> !included.equals(file))
                        .findFirst()
                        .ifPresent(included -> found.includes
                                .computeIfAbsent(included.path(), path -> new LinkedHashSet<>())
                                .add(include));
            }
        }
        Map<FilePath, Set<FilePath>> folders = new HashMap<>();
        found.includes.keySet().forEach(path -> folders.put(path, found.folders(path, new HashSet<>())));
        folders.values().removeIf(Set::isEmpty);
        return folders;
    }

    private Set<FilePath> folders(FilePath included, Set<FilePath> open) {
        Set<FilePath> folders = new LinkedHashSet<>();
        if (open.size() < MAX_DEPTH && open.add(included)) {
            for (Include include : includes.getOrDefault(included, Set.of())) {
                FilePath by = include.by().path();
                if (include.folder().isPresent()) {
                    folders.add(include.folder().get());
                } else if (includes.containsKey(by)) {
                    folders.addAll(folders(by, open));
                } else {
                    folders.add(include.by().folder());
                }
            }
            open.remove(included);
        }
        return folders;
    }
}
