package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.project.collections.Entries;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import java.util.Optional;
import java.util.stream.Stream;

/** The build files of a project. */
@FunctionalInterface
public interface KnownBuildFiles {
    /** The name of a file that stands for all in a folder. */
    String ANY_FILE = "*";

    /** The build file at a path. */
    Optional<ProjectBuildFile> at(FilePath path);

    static KnownBuildFiles of(Entries<FilePath, ProjectBuildFile> files) {
        return new KnownBuildFiles() {
            @Override
            public Optional<ProjectBuildFile> at(FilePath path) {
                return files.get(path);
            }

            @Override
            public Stream<ProjectBuildFile> in(FilePath folder) {
                return files.values().filter(file -> file.path().isIn(folder));
            }
        };
    }

    /** The build files anywhere in a folder, in no order. */
    default Stream<ProjectBuildFile> in(FilePath folder) {
        return Stream.empty();
    }

    /** Stands for all files anywhere in a folder, where files were looked for by a path with wildcards. */
    static FilePath anyIn(FilePath folder) {
        return folder.resolve(ANY_FILE);
    }

    /** The folder in which files were looked for by a path with wildcards, if a path stands for all of its files. */
    static Optional<FilePath> folderOfAny(FilePath path) {
        return path.name().equals(ANY_FILE) ? path.parent() : Optional.empty();
    }
}
