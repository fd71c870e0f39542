package io.github.dockerfilestages.files;

import io.github.dockerfilestages.files.disk.DiskPath;
import io.github.dockerfilestages.files.disk.RealFolders;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.workspace.DockerfileNames;
import io.github.dockerfilestages.workspace.settings.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the Dockerfile to which a link leads, or which the file system finds by a name in another case. Both must have
 * the name of a Dockerfile, and a search of the folders must find the target; otherwise the link counts as a file of its
 * own.
 */
final class LinkedDockerfile {
    private LinkedDockerfile() {}

    /** The real path of a Dockerfile, with the spelling of its folder; absent if it is this path. */
    static Optional<FilePath> of(FilePath path, Project project, Configuration configuration) {
        Optional<Path> file = DiskPath.of(path).filter(link -> DockerfileNames.isFileName(path.name()));
        try {
            return file.isPresent() ? of(path, file.get(), project, configuration) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<FilePath> of(FilePath path, Path file, Project project, Configuration configuration)
            throws IOException {
        Path real = file.toRealPath();
        // As texts: to Windows, paths that only differ in case are equal.
        if (real.toString().equals(file.toString())) {
            return Optional.empty();
        }
        FilePath plain = RealFolders.of(FilePath.of(real.toString()), project);
        return plain.equals(path) || !isFound(plain, project, configuration) ? Optional.empty() : Optional.of(plain);
    }

    private static boolean isFound(FilePath path, Project project, Configuration configuration) {
        return DockerfileNames.isFileName(path.name()) && FileSearch.reaches(path, project, configuration);
    }
}
