package io.github.dockerfilestages.project.files;

import io.github.dockerfilestages.project.collections.Entries;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The new state of some files; if a file has several, the last one.
 *
 * @param byPath the files by their paths
 */
public record LatestFiles(Map<FilePath, ProjectFile> byPath) {

    public LatestFiles(Collection<? extends ProjectFile> files) {
        this(byPath(files));
    }

    private static Map<FilePath, ProjectFile> byPath(Collection<? extends ProjectFile> files) {
        var byPath = new LinkedHashMap<FilePath, ProjectFile>();
        files.forEach(file -> byPath.put(file.path(), file));
        return Collections.unmodifiableMap(byPath);
    }

    /** The changes of the files of one type; empty where a file is gone or of another type now. */
    public <F extends ProjectFile> Map<FilePath, Optional<F>> of(Entries<FilePath, F> before, Class<F> type) {
        Map<FilePath, Optional<F>> changes = new HashMap<>();
        byPath.forEach((path, file) -> {
            if (type.isInstance(file) || before.get(path).isPresent()) {
                changes.put(path, type.isInstance(file) ? Optional.of(type.cast(file)) : Optional.empty());
            }
        });
        return changes;
    }

    /** The paths where there is a file of the type now and was none before, or the other way round. */
    public static <F extends ProjectFile> Set<FilePath> addedOrRemoved(
            Map<FilePath, Optional<F>> changes, Entries<FilePath, F> before) {
        var paths = new HashSet<FilePath>();
        changes.forEach((path, now) -> {
            if (before.has(path) != now.isPresent()) {
                paths.add(path);
            }
        });
        return paths;
    }
}
