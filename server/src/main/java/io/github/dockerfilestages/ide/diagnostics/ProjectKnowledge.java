package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.project.BuildTarget;
import io.github.dockerfilestages.project.DockerfileId;
import io.github.dockerfilestages.project.DockerfileUse;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the other files of the project say of a Dockerfile, as far as its diagnostics depend on it.
 *
 * @param isComplete whether every file was read that may say something
 * @param isSearched whether there is a folder whose files were searched for those that build it
 * @param targets the names that build files have for its stages, in lowercase, and those of its stages that a build of an
 *     unknown Dockerfile may mean or that some text file mentions
 * @param hasUnknownTarget whether some build file names a stage in a way that cannot be read
 * @param passedArguments the build arguments that a build file passes, so that their defaults say little
 */
public record ProjectKnowledge(
        boolean isComplete,
        boolean isSearched,
        Set<String> targets,
        boolean hasUnknownTarget,
        Set<String> passedArguments) {

    /** A Dockerfile by itself: no file that could say anything was looked for. */
    public static final ProjectKnowledge NONE = new ProjectKnowledge(true, false, Set.of(), false, Set.of());

    public static ProjectKnowledge of(Project project, DockerfileId dockerfile) {
        DockerfileUse use = project.use(dockerfile);
        Stream<String> targets = use.targets().stream()
                .map(BuildTarget::value)
                .filter(Value::isKnown)
                .map(value -> StageName.normalized(value.text()));
        boolean isSearched = !dockerfile.isInline() && project.isSearched(dockerfile.file());
        return new ProjectKnowledge(
                project.isComplete(),
                isSearched,
                Stream.concat(targets, sought(project, dockerfile)).collect(Collectors.toUnmodifiableSet()),
                use.hasUnknownTarget(),
                use.arguments());
    }

    /** By hand, as is {@link #hashCode}: the first call of a record's own takes Java a hundredth of a second. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectKnowledge surroundings && parts().equals(surroundings.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(isComplete, isSearched, targets, hasUnknownTarget, passedArguments);
    }

    private static Stream<String> sought(Project project, DockerfileId dockerfile) {
        return project.dockerfile(dockerfile).stream()
                .flatMap(known -> known.model().table().stages().stream())
                .filter(Stage::isNamed)
                .map(Stage::name)
                .filter(name ->
                        project.isSought(name) || !project.mentionsOf(name).isEmpty());
    }
}
