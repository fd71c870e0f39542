package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.stream.Stream;

/** Find references in all files: what names a stage in its Dockerfile, and then the build targets in other files. */
public final class ProjectReferences {
    private ProjectReferences() {}

    /**
     * What names a stage.
     *
     * @param declaration the alias; of a stage without one, its base
     * @param references those in the Dockerfile in the order of its text, then those in build files, each place once
     */
    public record Found(Place declaration, List<Place> references) {}

    public static Found of(Project project, ProjectDockerfile dockerfile, Stage stage) {
        References.Found inside = References.of(dockerfile.model(), stage);
        Stream<Place> references = inside.references().stream().map(range -> Place.in(dockerfile, range));
        return new Found(
                Place.in(dockerfile, inside.declaration()),
                Stream.concat(references, targets(project, dockerfile, stage).stream())
                        .toList());
    }

    /** The build targets that name a stage. */
    static List<Place> targets(Project project, ProjectDockerfile dockerfile, Stage stage) {
        return project.targetsOf(dockerfile.id(), dockerfile.model().table(), stage).stream()
                .map(Place::of)
                .distinct()
                .sorted()
                .toList();
    }
}
