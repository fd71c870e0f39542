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
 * What the other files of the project say about a Dockerfile, as far as its diagnostics depend on it.
 *
 * @param isComplete whether all files that may say something were read
 * @param isSearched whether the Dockerfile is in a folder that was searched for build files
 * @param targets the lowercase names by which build files refer to its stages, and the names of its stages that a build
 *     with an unknown Dockerfile or another word in a file may mean
 * @param hasUnknownTarget whether a build file names a stage in a way that cannot be read
 * @param hasUnknownContext whether a build has contexts whose names cannot be read
 * @param passedArguments the build arguments that a build file passes, so that their defaults may not apply
 */
public record ProjectKnowledge(
        boolean isComplete,
        boolean isSearched,
        Set<String> targets,
        boolean hasUnknownTarget,
        boolean hasUnknownContext,
        Set<String> passedArguments) {

    /** For a Dockerfile without a project: no other files were searched. */
    public static final ProjectKnowledge NONE = new ProjectKnowledge(true, false, Set.of(), false, false, Set.of());

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
                use.hasUnknownContext(),
                use.argumentNames());
    }

    /** Written by hand, as is {@link #hashCode}: the first call of the generated methods takes Java about 10 ms. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectKnowledge surroundings && parts().equals(surroundings.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(isComplete, isSearched, targets, hasUnknownTarget, hasUnknownContext, passedArguments);
    }

    private static Stream<String> sought(Project project, DockerfileId dockerfile) {
        return project.dockerfile(dockerfile).stream()
                .flatMap(known -> known.model().table().stages().stream())
                .filter(Stage::isNamed)
                .map(Stage::name)
                .filter(name -> project.isSought(name) || project.isMentioned(name));
    }
}
