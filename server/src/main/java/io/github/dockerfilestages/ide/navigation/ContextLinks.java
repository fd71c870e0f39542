package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.ide.symbols.ContextMeaning;
import io.github.dockerfilestages.ide.symbols.ContextSymbol;
import io.github.dockerfilestages.ide.symbols.FileLink;
import io.github.dockerfilestages.ide.symbols.FileLocation;
import io.github.dockerfilestages.ide.symbols.Subject;
import io.github.dockerfilestages.project.NamedBuild;
import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.ProjectBuildFile;
import io.github.dockerfilestages.project.ProjectDockerfile;
import io.github.dockerfilestages.stages.StageModel;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Go to definition for named contexts: from a reference in a Dockerfile to the key that declares the context, and from
 * {@code target:x} or {@code service:x} to the declaration of that build and to the stage that it builds.
 */
public final class ContextLinks {
    private ContextLinks() {}

    /** The links from an offset of a Dockerfile's own text, to which their origins refer as well. */
    public static List<FileLink> find(Project project, ProjectDockerfile dockerfile, int offset) {
        Optional<TextRange> origin = Subject.at(dockerfile.model(), offset).map(Subject::range);
        return ContextSymbol.at(project, dockerfile, offset).stream()
                .flatMap(symbol -> symbol.keys(project).stream())
                .flatMap(key -> origin.map(range -> new FileLink(range, key, key)).stream())
                .toList();
    }

    /** The links from an offset of a build file: a key leads to itself. */
    public static List<FileLink> find(Project project, ProjectBuildFile file, int offset) {
        Stream<FileLink> keys = ContextSymbol.at(project, file.path(), offset).stream()
                .map(symbol -> new FileLocation(file.path(), symbol.range()))
                .map(key -> new FileLink(key.range(), key, key));
        Stream<FileLink> sources = ContextMeaning.sourcesAt(file, offset).stream()
                .flatMap(context -> ContextMeaning.of(project, file.path(), context).stream()
                        .flatMap(meaning -> links(context, meaning)));
        return Stream.concat(keys, sources).distinct().toList();
    }

    private static Stream<FileLink> links(NamedContext context, ContextMeaning meaning) {
        TextRange origin = context.source().range();
        Stream<FileLink> builds =
                meaning.build().map(ContextLinks::location).map(name -> new FileLink(origin, name, name)).stream();
        Stream<FileLink> stages = meaning
                .dockerfile()
                .flatMap(dockerfile -> meaning.stage().map(stage -> {
                    StageModel model = dockerfile.model();
                    return new FileLink(
                            origin,
                            FileLocation.in(dockerfile, model.nameRange(stage)),
                            FileLocation.in(dockerfile, model.range(stage)));
                }))
                .stream();
        boolean isFolder = meaning.build().isEmpty();
        Stream<FileLink> folders = meaning.dockerfile().filter(dockerfile -> isFolder).stream()
                .map(dockerfile -> FileLocation.in(dockerfile, TextRange.at(0)))
                .map(start -> new FileLink(origin, start, start));
        return Stream.of(builds, stages, folders).flatMap(links -> links);
    }

    private static FileLocation location(NamedBuild build) {
        return new FileLocation(build.file(), build.name().range());
    }
}
