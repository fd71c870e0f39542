package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectFile;
import io.github.dockerfilestages.workspace.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The changes on disk that concern a project.
 *
 * @param there files to read again
 * @param gone files that do not belong to the project any more
 */
record DiskChanges(List<FilePath> there, List<FilePath> gone) {

    /**
     * @param paths of files, and of folders that were deleted with all their files
     */
    static DiskChanges of(Set<FilePath> paths, Snapshot now) {
        SearchedFolders folders = SearchedFolders.of(now.project());
        var there = new ArrayList<FilePath>();
        var gone = new ArrayList<FilePath>();
        for (FilePath path : withFilesOfFolders(paths, now.project())) {
            if (folders.hold(path.value()) && isRead(path, now)) {
                there.add(path);
            } else if (now.project().isRead(path)) {
                gone.add(path);
            }
        }
        return new DiskChanges(there, gone);
    }

    boolean isNothing() {
        return there.isEmpty() && gone.isEmpty();
    }

    private static Set<FilePath> withFilesOfFolders(Set<FilePath> paths, Project project) {
        Set<FilePath> folders =
                paths.stream().filter(path -> mayBeFolder(path, project)).collect(Collectors.toSet());
        var all = new LinkedHashSet<>(paths);
        if (!folders.isEmpty()) {
            project.files()
                    .map(ProjectFile::path)
                    .filter(file -> isInOne(file, folders))
                    .forEach(all::add);
        }
        return all;
    }

    /** A path that is missing on disk and not a file of the project may have been a folder of it. */
    private static boolean mayBeFolder(FilePath path, Project project) {
        return !project.isRead(path) && !DiskPath.exists(path);
    }

    private static boolean isInOne(FilePath file, Set<FilePath> folders) {
        for (Optional<FilePath> at = file.parent();
                at.isPresent();
                at = at.get().parent()) {
            if (folders.contains(at.get())) {
                return true;
            }
        }
        return false;
    }

    /** Whether reading the folders again would read this existing file. */
    private static boolean isRead(FilePath path, Snapshot now) {
        Project project = now.project();
        Optional<FilePath> root = project.rootOf(path);
        if (root.isEmpty()) {
            return false;
        }
        return project.isNamed(path)
                || SearchRules.of(now.configuration(), root.get(), path).isSought(path.relativeTo(root.get()))
                        && FileSearch.reaches(path, project, now.configuration());
    }
}
