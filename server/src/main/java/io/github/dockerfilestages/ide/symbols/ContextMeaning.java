package io.github.dockerfilestages.ide.symbols;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.NamedBuild;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.stages.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a named context stands for in this project: the result of another build, or a folder with a Dockerfile.
 *
 * @param build the bake target or service; absent for a folder
 * @param dockerfile absent if it is not known
 * @param stage that is built; absent if it is not known, and for a folder
 */
public record ContextMeaning(
        Optional<NamedBuild> build, Optional<ProjectDockerfile> dockerfile, Optional<Stage> stage) {
    private static final String DOCKERFILE = "/Dockerfile";

    /** Several if the build has parts in several files; none for an image and for what is not known. */
    public static List<ContextMeaning> of(Project project, FilePath buildFile, NamedContext context) {
        return context.build()
                .map(name -> builds(project, buildFile, context, name.text()).stream()
                        .map(build -> of(project, build))
                        .toList())
                .orElseGet(() -> folder(project, buildFile, context).stream()
                        .map(found -> new ContextMeaning(Optional.empty(), Optional.of(found), Optional.empty()))
                        .toList());
    }

    /** A service is in a compose file; a target is in a bake file, or else a service that bake reads. */
    private static List<NamedBuild> builds(Project project, FilePath buildFile, NamedContext context, String name) {
        List<NamedBuild> all = project.namedBuildsWith(buildFile, name);
        BuildKind kind = context.isOfService() ? BuildKind.COMPOSE : BuildKind.BAKE;
        List<NamedBuild> ofKind =
                all.stream().filter(build -> build.kind() == kind).toList();
        return ofKind.isEmpty() && kind == BuildKind.BAKE ? all : ofKind;
    }

    /** The contexts whose source is at an offset of a build file; several if a template has several values. */
    public static List<NamedContext> sourcesAt(ProjectBuildFile file, int offset) {
        return file.content().builds().stream()
                .flatMap(build -> build.contexts().stream())
                .filter(context -> context.source().isKnown()
                        && context.source().range().touches(offset)
                        && !context.name().range().touches(offset))
                .distinct()
                .toList();
    }

    private static ContextMeaning of(Project project, NamedBuild build) {
        Optional<ProjectDockerfile> dockerfile =
                build.dockerfile().flatMap((DockerfileId id) -> project.dockerfile(id));
        return new ContextMeaning(
                Optional.of(build),
                dockerfile,
                dockerfile.flatMap(known -> build.stageIn(known.model().table())));
    }

    /** The Dockerfile of a folder, which is relative to that of the build file or to one above it. */
    private static Optional<ProjectDockerfile> folder(Project project, FilePath buildFile, NamedContext context) {
        if (!context.isFolder()) {
            return Optional.empty();
        }
        String path = context.source().text() + DOCKERFILE;
        return Stream.iterate(buildFile.parent(), Optional::isPresent, folder -> folder.flatMap(FilePath::parent))
                .flatMap(Optional::stream)
                .filter(project::isSearched)
                .flatMap(folder -> project.dockerfile(folder.resolve(path)).stream())
                .findFirst();
    }
}
