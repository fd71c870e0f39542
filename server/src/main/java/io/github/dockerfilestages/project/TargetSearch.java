package io.github.dockerfilestages.project;

import io.github.dockerfilestages.project.BuildTarget.LostTarget;
import io.github.dockerfilestages.project.BuildTarget.PassedArgument;
import io.github.dockerfilestages.stages.StageTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the values in build files that name stages. */
public record TargetSearch(ProjectLinks links, Function<DockerfileId, Optional<ProjectDockerfile>> dockerfiles) {

    /** Those for a Dockerfile with this table of its stages. */
    Stream<BuildTarget> of(DockerfileId dockerfile, StageTable table) {
        DockerfileUse use = links.use(dockerfile);
        return Stream.concat(use.targets().stream(), arguments(use.arguments(), dockerfile, table));
    }

    /** Those in a build file. */
    List<BuildTarget> in(ProjectBuildFile file) {
        var targets = new ArrayList<BuildTarget>();
        links.usesIn(file).forEach(use -> {
            targets.addAll(use.getValue().targets());
            List<PassedArgument> passed = use.getValue().arguments();
            if (!passed.isEmpty()) {
                dockerfiles
                        .apply(use.getKey())
                        .ifPresent(dockerfile -> arguments(
                                        passed, use.getKey(), dockerfile.model().table())
                                .forEach(targets::add));
            }
        });
        targets.removeIf(target -> !target.file().equals(file.path()));
        return targets;
    }

    /**
     * The targets with a lowercase name, or a computed one, that belong only to builds whose Dockerfile is not known, in the order of the
     * files and of their texts.
     *
     * @param targetsIn the values in a file that name stages of a known Dockerfile
     */
    List<LostTarget> lost(String name, Function<FilePath, List<BuildTarget>> targetsIn) {
        return links.lost(name)
                .filter(lost -> targetsIn.apply(lost.file()).stream()
                        .noneMatch(target -> target.value().equals(lost.value())))
                .sorted(Comparator.comparing(LostTarget::file)
                        .thenComparingInt(lost -> lost.value().range().start()))
                .toList();
    }

    private static Stream<BuildTarget> arguments(
            List<PassedArgument> passed, DockerfileId dockerfile, StageTable table) {
        return passed.stream()
                .filter(argument -> table.selection().arguments().contains(argument.name()))
                .flatMap(argument ->
                        argument.value().stream().map(value -> BuildTarget.of(argument, value, dockerfile)));
    }
}
