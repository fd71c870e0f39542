package io.github.dockerfilestages.ide.diagnostics;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.DockerfileUse;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.stages.Resolution.ResolutionKind;
import io.github.dockerfilestages.stages.Stage;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.dockerfile.Mention.ReferenceKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the other files of the project say about a Dockerfile, as far as its diagnostics depend on it.
 *
 * @param isComplete whether all files that may say something were read
 * @param isSearched whether the files that build the Dockerfile were searched for: those of a copy of another project,
 *     or of test data, are elsewhere
 * @param targets the lowercase names by which build files refer to its stages, and the names of its stages that a build
 *     with an unknown Dockerfile, one without a target or another word in a file may mean
 * @param hasUnknownTarget whether a build file names a stage in a way that cannot be read
 * @param hasUnknownContext whether a build has contexts whose names cannot be read, or a build of an unknown Dockerfile
 *     has one that this Dockerfile names
 * @param passedArguments the build arguments that a build passes to it, or may pass to it, so that their defaults may
 *     not apply
 */
public record ProjectKnowledge(
        boolean isComplete,
        boolean isSearched,
        Set<String> targets,
        boolean hasUnknownTarget,
        boolean hasUnknownContext,
        Set<String> passedArguments) {

    /** The names of folders whose Dockerfiles are built elsewhere, or not at all. */
    private static final Set<String> FOREIGN =
            Set.of("vendor", "third_party", "third-party", "node_modules", "testdata", "fixtures", "__fixtures__");

    /** For a Dockerfile without a project: no other files were searched. */
    public static final ProjectKnowledge NONE = new ProjectKnowledge(true, false, Set.of(), false, false, Set.of());

    public static ProjectKnowledge of(Project project, DockerfileId dockerfile) {
        DockerfileUse use = project.use(dockerfile);
        Stream<String> targets = use.targets().stream()
                .map(BuildTarget::value)
                .filter(Value::isKnown)
                .map(value -> StageName.normalized(value.text()));
        boolean isSearched = !dockerfile.isInline()
                && project.rootOf(dockerfile.file())
                        .filter(root -> !isForeign(dockerfile.file().relativeTo(root)))
                        .isPresent();
        return new ProjectKnowledge(
                project.isComplete(),
                isSearched,
                Stream.concat(targets, sought(project, dockerfile, use)).collect(Collectors.toUnmodifiableSet()),
                use.hasUnknownTarget() || isReplaced(project, dockerfile),
                use.hasUnknownContext() || hasPossibleContext(project, dockerfile),
                Stream.concat(use.argumentNames().stream(), passed(project, dockerfile))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a build may get another target from a file that is not known. */
    private static boolean isReplaced(Project project, DockerfileId dockerfile) {
        return project.dockerfile(dockerfile)
                .filter(known -> !project.passedValues()
                        .unknownSources(dockerfile, known.model().table())
                        .isEmpty())
                .isPresent();
    }

    /** The arguments of its bases that a build whose Dockerfile is not known may pass to it. */
    private static Stream<String> passed(Project project, DockerfileId dockerfile) {
        return project.dockerfile(dockerfile).stream()
                .filter(known -> !dockerfile.isInline())
                .map(known -> known.model().table())
                .flatMap(table -> Stream.concat(
                        table.arguments().declarations().keySet().stream(),
                        table.stages().stream()
                                .flatMap(stage -> stage.base().stream())
                                .flatMap(base -> base.shellWord().variables().keySet().stream())))
                .filter(name -> project.passedValues().isPassed(name, dockerfile.file()));
    }

    /** Whether the Dockerfile names a context of a build whose Dockerfile is not known. */
    private static boolean hasPossibleContext(Project project, DockerfileId dockerfile) {
        return project.dockerfile(dockerfile).stream()
                .filter(known -> !dockerfile.isInline())
                .flatMap(known -> known.model().table().references().stream())
                .filter(reference -> reference.kind() != ReferenceKind.FROM
                        && reference.resolution().kind() == ResolutionKind.IMAGE)
                .anyMatch(reference ->
                        project.passedValues().isContext(StageName.normalized(reference.value()), dockerfile.file()));
    }

    /** Whether a file is in a folder for copies of other projects, or for files on which tests try a tool. */
    private static boolean isForeign(String path) {
        List<String> names = List.of(path.split("/", -1));
        return names.subList(0, names.size() - 1).stream().anyMatch(FOREIGN::contains);
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

    private static Stream<String> sought(Project project, DockerfileId dockerfile, DockerfileUse use) {
        return project.dockerfile(dockerfile).stream()
                .flatMap(known -> known.model().table().stages().stream())
                .filter(Stage::isNamed)
                .map(Stage::name)
                .filter(name -> project.isSought(name)
                        || project.isMentioned(name)
                        || isPassed(project, dockerfile, name)
                        || isBuiltByName(project, dockerfile, use, name));
    }

    /** Whether a file may set a variable to the name that a build of the Dockerfile has for its target. */
    private static boolean isPassed(Project project, DockerfileId dockerfile, String stage) {
        return project.dockerfile(dockerfile)
                .filter(known -> !project.passedValues()
                        .wordsFor(known, List.of(), stage)
                        .isEmpty())
                .isPresent();
    }

    /** Whether a build is named like the stage but has no target: it was probably meant to build the stage. */
    private static boolean isBuiltByName(Project project, DockerfileId dockerfile, DockerfileUse use, String stage) {
        return use.builders().stream()
                .flatMap(file -> project.namedBuildsWith(file, stage).stream())
                .anyMatch(build -> build.target().isEmpty()
                        && build.dockerfile().filter(dockerfile::equals).isPresent());
    }
}
