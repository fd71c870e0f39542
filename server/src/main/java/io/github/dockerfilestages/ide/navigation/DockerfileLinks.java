package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.project.Project;
import io.github.dockerfilestages.project.builds.DockerfileUse.PathMention;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Document links of a build file: from the path of a Dockerfile, or of the folder that contains it, to the Dockerfile. */
public final class DockerfileLinks {
    private static final Order<TextRange> ORDER = Order.byInt(TextRange::start).thenByInt(TextRange::end);

    private DockerfileLinks() {}

    /** A value in the build file, and the Dockerfile that its build means. */
    public record DockerfileLink(TextRange range, FilePath dockerfile) {}

    /** In the order of the text. A value with which builds mean several Dockerfiles leads nowhere. */
    public static List<DockerfileLink> find(Project project, ProjectBuildFile file) {
        Map<TextRange, Set<FilePath>> byRange = project.lookedAtFor(file.path()).stream()
                .flatMap(path -> project.dockerfile(path).map(ProjectDockerfile::path).stream())
                .distinct()
                .flatMap(dockerfile -> project.use(DockerfileId.of(dockerfile)).paths().stream()
                        .filter(mention -> mention.file().equals(file.path()) && isOf(mention, dockerfile, project))
                        .map(mention -> new DockerfileLink(mention.value().range(), dockerfile)))
                .filter(link -> !link.range().isEmpty())
                .collect(Collectors.groupingBy(
                        DockerfileLink::range,
                        () -> new TreeMap<>(ORDER),
                        Collectors.mapping(DockerfileLink::dockerfile, Collectors.toSet())));
        return byRange.entrySet().stream()
                .filter(link -> link.getValue().size() == 1)
                .map(link -> new DockerfileLink(
                        link.getKey(), link.getValue().iterator().next()))
                .toList();
    }

    /** Whether it is the path of the Dockerfile or of its folder, and not of a context with the Dockerfile elsewhere. */
    private static boolean isOf(PathMention mention, FilePath dockerfile, Project project) {
        return project.path(mention.target()).equals(dockerfile)
                || dockerfile.parent().equals(Optional.of(mention.target()));
    }
}
