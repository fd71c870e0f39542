package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has changed on disk, as far as it concerns a project.
 *
 * @param there files to be read anew
 * @param gone files that are part of the project no more
 */
record DiskChanges(List<FilePath> there, List<FilePath> gone) {

    /** @param paths of files, and of folders that have gone with all their files */
    static DiskChanges of(Set<FilePath> paths, Snapshot now) {
        NavigableSet<FilePath> known = known(now.project());
        SearchRules rules = SearchRules.of(now.settings());
        var there = new ArrayList<FilePath>();
        var gone = new ArrayList<FilePath>();
        for (FilePath path : withFilesOfFolders(paths, known)) {
            if (isRead(path, now.project(), rules)) {
                there.add(path);
            } else if (known.contains(path)) {
                gone.add(path);
            }
        }
        return new DiskChanges(there, gone);
    }

    boolean isNothing() {
        return there.isEmpty() && gone.isEmpty();
    }

    private static NavigableSet<FilePath> known(Project project) {
        return Stream.concat(
                        project.dockerfiles().stream().map(ProjectDockerfile::path),
                        project.buildFiles().stream().map(ProjectBuildFile::path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<FilePath> withFilesOfFolders(Set<FilePath> paths, NavigableSet<FilePath> known) {
        var all = new LinkedHashSet<FilePath>();
        for (FilePath path : paths) {
            all.add(path);
            // The character that comes after the slash ends what lies in a folder.
            all.addAll(known.subSet(new FilePath(path.value() + "/"), new FilePath(path.value() + "0")));
        }
        return all;
    }

    /** Whether reading the folders anew would read the file, if it is there. */
    private static boolean isRead(FilePath path, Project project, SearchRules rules) {
        Optional<FilePath> root = project.rootOf(path);
        if (root.isEmpty()) {
            return false;
        }
        if (project.isMeant(path) && FolderReader.isInside(path, project)) {
            return true;
        }
        try {
            return rules.isSought(path.relativeTo(root.get()))
                    && FileSearch.reaches(Path.of(root.get().value()), Path.of(path.value()), rules);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }
}
