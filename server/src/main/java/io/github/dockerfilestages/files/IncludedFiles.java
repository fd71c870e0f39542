package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.KnownBuildFiles;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a build file includes by a path with wildcards. */
final class IncludedFiles {
    private static final int MOST_ENTRIES = 20_000;

    private IncludedFiles() {}

    /** A path where a build file looks for a file; for one that stands for a folder, those that are included from it. */
    static Stream<FilePath> at(FilePath path, Project project, Configuration configuration) {
        Optional<FilePath> folder = KnownBuildFiles.folderOfAny(path);
        return folder.isPresent() ? in(folder.get(), project, configuration) : Stream.of(path);
    }

    private static Stream<FilePath> in(FilePath folder, Project project, Configuration configuration) {
        boolean isInProject =
                project.isSearched(folder) && SearchedFolders.of(project).hold(folder.value());
        List<FilePath> found = DiskPath.of(folder)
                .filter(path -> isInProject)
                .map(path -> FileSearch.below(List.of(path), configuration, () -> {}, MOST_ENTRIES)
                        .files())
                .orElse(List.of());
        return found.stream()
                .filter(file -> !project.isKnown(file) && project.isMeant(file))
                .filter(file -> FileSearch.reaches(file, project, configuration));
    }
}
