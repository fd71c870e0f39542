package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.RealFolders;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.workspace.FileLinks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The links on the disk. Where all changes are reported, what identifies the file at a path is kept until a change of that
 * path is, because asking the disk about thousands of files takes longer than everything else in a rename. So it is as
 * current as the texts in the project.
 */
public final class DiskLinks implements FileLinks {
    /** Guarded by the lock of this object, as are the maps. */
    private boolean isWatched;

    /** What identifies the file at each path. */
    private final Map<FilePath, Object> identities = new HashMap<>();

    private final Map<Object, Set<FilePath>> paths = new HashMap<>();

    @Override
    public FilePath real(FilePath path, Project project) {
        return RealFolders.of(path, project);
    }

    /** A file outside the folders of the project has only the requested path, whatever links lead there. */
    @Override
    public synchronized List<List<FilePath>> samePaths(Project project) {
        project.files()
                .map(ProjectFile::path)
                .filter(Predicate.not(identities::containsKey))
                .forEach(this::identify);
        List<FilePath> doubtful = several().flatMap(Set::stream).toList();
        // A deleted file may have left its identity to a new one before that was reported.
        changed(doubtful);
        doubtful.forEach(this::identify);
        List<List<FilePath>> same = several(project);
        if (!isWatched) {
            identities.clear();
            paths.clear();
        }
        return same;
    }

    private List<List<FilePath>> several(Project project) {
        SearchedFolders folders = SearchedFolders.of(project);
        return several()
                .map(same -> same.stream()
                        .filter(path -> project.isRead(path) && folders.hold(path.value()))
                        .sorted()
                        .toList())
                .filter(same -> same.size() > 1)
                .sorted(Order.by(same -> same.get(0)))
                .toList();
    }

    private Stream<Set<FilePath>> several() {
        return paths.values().stream().filter(same -> same.size() > 1);
    }

    private void identify(FilePath path) {
        identity(path).ifPresent(identity -> {
            identities.put(path, identity);
            paths.merge(identity, Set.of(path), DiskLinks::union);
        });
    }

    private static Optional<Object> identity(FilePath path) {
        Optional<Path> file = DiskPath.of(path);
        try {
            return file.isPresent() ? Optional.of(FileSearch.identity(file.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<FilePath> union(Set<FilePath> some, Set<FilePath> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /** Called when all changes on the disk will be reported from now on. */
    synchronized void watch() {
        isWatched = true;
    }

    /** Called when these paths may lead to other files, and so may links to them. */
    synchronized void changed(Collection<FilePath> changed) {
        for (FilePath path : changed) {
            Optional.ofNullable(identities.get(path)).map(paths::remove).ifPresent(identities.keySet()::removeAll);
        }
    }
}
