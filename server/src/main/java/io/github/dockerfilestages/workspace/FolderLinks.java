package io.github.dockerfilestages.workspace;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;

/** Where the links among folders lead, so that a file that is opened through one is found in the project. */
public interface FolderLinks {
    /** Of texts that are not on a disk. */
    FolderLinks NONE = (path, project) -> path;

    /** The path in the folder of the project that really contains the file; the same path when no folder does. */
    FilePath real(FilePath path, Project project);
}
