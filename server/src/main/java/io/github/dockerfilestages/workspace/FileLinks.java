package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import java.util.List;

/** Which paths lead to the same file, by symbolic and hard links. May be used by any thread. */
public interface FileLinks {
    /** Of texts that are not on a disk. */
    FileLinks NONE = new FileLinks() {
        @Override
        public FilePath real(FilePath path, Project project) {
            return path;
        }

        @Override
        public List<List<FilePath>> samePaths(Project project) {
            return List.of();
        }
    };

    /** The path in the folder of the project that really contains the file; the same path when no folder does. */
    FilePath real(FilePath path, Project project);

    /** The paths of each file of a project that has several of them, in order. */
    List<List<FilePath>> samePaths(Project project);
}
