package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import java.util.Optional;

/**
 * A position in a file of a project: what every feature at a cursor starts from, in Dockerfiles and build files alike.
 *
 * @param file a Dockerfile or a build file
 * @param offset in the text of the file, also inside an inline Dockerfile
 * @param dockerfile around the cursor: the file itself, or an inline one, with the contexts that its builds declare;
 *     absent elsewhere in a build file
 */
public record FilePosition(Project project, FilePath file, int offset, Optional<ProjectDockerfile> dockerfile) {

    /** A cursor in a file as the project knows it. */
    public static FilePosition at(Project project, FilePath file, int offset) {
        Optional<ProjectDockerfile> dockerfile =
                project.dockerfile(file).or(() -> project.buildFile(file).flatMap(known -> known.inlineAt(offset)));
        return new FilePosition(project, file, offset, dockerfile.map(around -> ContextSymbol.in(project, around)));
    }

    /** A cursor in a Dockerfile, which need not be in the project. */
    public static FilePosition in(Project project, ProjectDockerfile dockerfile, int offset) {
        return new FilePosition(project, dockerfile.path(), offset, Optional.of(ContextSymbol.in(project, dockerfile)));
    }

    /** The file as a build file; absent for a Dockerfile. */
    public Optional<ProjectBuildFile> buildFile() {
        return project.buildFile(file);
    }
}
