package io.github.dockerfilestages.project.files;

import io.github.dockerfilestages.project.collections.Entries;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The further paths of Dockerfiles, which are in the project with their main paths. Immutable. */
public record FurtherPaths(Entries<FilePath, ProjectFile.LinkedPath> links) {
    public static final FurtherPaths NONE = new FurtherPaths(Entries.none());

    /** A copy with changes; the same object if there are none. */
    public FurtherPaths with(Map<FilePath, Optional<ProjectFile.LinkedPath>> changes) {
        return changes.isEmpty() ? this : new FurtherPaths(links.with(changes));
    }

    public boolean has(FilePath path) {
        return links.get(path).isPresent();
    }

    /** The main path for a path. */
    public FilePath target(FilePath path) {
        return links.get(path).map(ProjectFile.LinkedPath::target).orElse(path);
    }

    public Set<FilePath> targets() {
        return links.values().map(ProjectFile.LinkedPath::target).collect(Collectors.toUnmodifiableSet());
    }

    /** The further paths that lead to another file after changes, or whose Dockerfile was added or removed. */
    public Set<FilePath> changed(Map<FilePath, Optional<ProjectFile.LinkedPath>> changes, Set<FilePath> dockerfiles) {
        Stream<ProjectFile.LinkedPath> leading = dockerfiles.isEmpty()
                ? Stream.empty()
                : links.values().filter(link -> dockerfiles.contains(link.target()));
        var changed = leading.map(ProjectFile.LinkedPath::path).collect(Collectors.toCollection(HashSet::new));
        changes.forEach((path, now) -> {
            if (!links.get(path).equals(now)) {
                changed.add(path);
            }
        });
        return changed;
    }
}
