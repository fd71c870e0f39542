package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Find references in all files: everything that names a stage in its Dockerfile, and the build targets in other files.
 */
public final class ProjectReferences {
    private ProjectReferences() {}

    /**
     * The occurrences of a stage.
     *
     * @param declaration the alias; of a stage without one, its base
     * @param references those in the Dockerfile in the order of its text, then those in build files, without duplicates
     */
    public record ProjectOccurrences(FileLocation declaration, List<FileLocation> references) {}

    public static ProjectOccurrences of(Project project, ProjectDockerfile dockerfile, Stage stage) {
        References.StageOccurrences inside = References.of(dockerfile.model(), stage);
        Stream<FileLocation> references = inside.references().stream().map(range -> FileLocation.in(dockerfile, range));
        return new ProjectOccurrences(
                FileLocation.in(dockerfile, inside.declaration()),
                Stream.concat(references, targets(project, dockerfile, stage).stream())
                        .toList());
    }

    /** The build targets that name a stage. */
    static List<FileLocation> targets(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return project.targetsOf(dockerfile.id(), dockerfile.model().table(), stage).stream()
                .map(FileLocation::of)
                .distinct()
                .sorted()
                .toList();
    }
}
