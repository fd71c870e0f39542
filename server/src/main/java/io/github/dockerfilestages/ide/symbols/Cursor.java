package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.FilePath;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A cursor in a file: what every feature at a position starts from, in Dockerfiles and build files alike.
 *
 * @param file a Dockerfile or a build file
 * @param offset in the text of the file, also inside an inline Dockerfile
 * @param dockerfile around the cursor: the file itself, or an inline one; absent elsewhere in a build file
 */
public record Cursor(Project project, FilePath file, int offset, Optional<ProjectDockerfile> dockerfile) {

    /** A cursor in a file as the project knows it. */
    public static Cursor at(Project project, FilePath file, int offset) {
        Optional<ProjectDockerfile> dockerfile =
                project.dockerfile(file).or(() -> project.buildFile(file).flatMap(known -> known.inlineAt(offset)));
        return new Cursor(project, file, offset, dockerfile);
    }

    /** The file as a build file; absent for a Dockerfile. */
    public Optional<ProjectBuildFile> buildFile() {
        return project.buildFile(file);
    }

    /** The cursor in the Dockerfile's own text. */
    public OptionalInt inDockerfile() {
        return dockerfile.map(around -> OptionalInt.of(around.toText(offset))).orElseGet(OptionalInt::empty);
    }
}
