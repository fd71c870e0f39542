package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.GivenValues.Giver;
import io.github.dockerfilestages.project.builds.GroupedBuild.JoinedTexts;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.syntax.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What files of Task get from those that include them: the folders in which their tasks run, and values of variables.
 */
final class TaskIncludes {
    /** Files that include one another in a circle have no folder. */
    private static final int MAX_DEPTH = 10;

    private final Map<FilePath, Set<Include>> includes = new HashMap<>();

    private TaskIncludes() {}

    /** @param folder for the tasks of the included file; if absent, that of the including one */
    private record Include(ProjectBuildFile by, Optional<FilePath> folder, Map<String, List<Value>> values) {}

    static TaskIncludes of(Collection<ProjectBuildFile> files, Function<FilePath, Optional<ProjectBuildFile>> fileAt) {
        var found = new TaskIncludes();
        for (ProjectBuildFile file : files) {
            for (FileCall call : file.content().connections().calls()) {
                var include = new Include(file, call.folder().map(file.folder()::resolve), call.values());
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
        return found;
    }

    /** The folders in which the tasks of a file run. */
    Set<FilePath> folders(ProjectBuildFile file) {
        Set<FilePath> folders = folders(file.path(), new HashSet<>());
        return folders.isEmpty() ? Set.of(file.folder()) : folders;
    }

    /**
     * The values of variables that a file gets from any of those that include it.
     *
     * @param texts takes the texts of those, after that of the file
     */
    GivenValues given(ProjectBuildFile file, JoinedTexts texts) {
        Map<String, List<Value>> given = new LinkedHashMap<>();
        for (Include include : includes.getOrDefault(file.path(), Set.of())) {
            include.values()
                    .forEach((name, values) ->
                            values.forEach(value -> given.computeIfAbsent(name, key -> new ArrayList<>())
                                    .add(texts.joined(include.by(), value))));
        }
        return given.isEmpty() ? GivenValues.NONE : new GivenValues(given, Giver.CALLER);
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
