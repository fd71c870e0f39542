package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import java.util.stream.Stream;

/** Where the files may be that a build file reads to set its variables: in its folder, or in one above. */
final class SourcePaths {
    private SourcePaths() {}

    static Stream<FilePath> of(ProjectBuildFile file) {
        return file.content().connections().sources().paths().stream()
                .flatMap(source -> file.upward(file.folder()).map(folder -> folder.resolve(source)))
                .filter(path -> !path.equals(file.path()));
    }
}
