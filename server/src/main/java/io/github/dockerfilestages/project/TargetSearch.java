package io.github.dockerfilestages.project;

import io.github.dockerfilestages.project.builds.BuildTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.ComputedTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.LostTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.PassedArgument;
import io.github.dockerfilestages.project.builds.DockerfileUse;
import io.github.dockerfilestages.project.builds.ProjectLinks;
import io.github.dockerfilestages.project.collections.Entries;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.project.files.ProjectBuildFile;
import io.github.dockerfilestages.project.files.ProjectDockerfile;
import io.github.dockerfilestages.project.files.ProjectFile.Mentioned;
import io.github.dockerfilestages.stages.BaseSelection.SelectingValue;
import io.github.dockerfilestages.stages.StageTable;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * The targets with a lowercase name, or a computed one, that belong only to builds whose Dockerfile is not known, in
     * the order of the files and of their texts.
     *
     * @param targetsIn the values in a file that name stages of a known Dockerfile
     */
    List<LostTarget> lost(String name, Function<FilePath, List<BuildTarget>> targetsIn) {
        Map<FilePath, Set<Value>> known = new HashMap<>();
        return links.lost(name)
                .filter(lost -> !known.computeIfAbsent(lost.file(), file -> values(targetsIn.apply(file)))
                        .contains(lost.value()))
                .sorted(Order.by(LostTarget::file)
                        .thenByInt(lost -> lost.value().range().start()))
                .toList();
    }

    private static Set<Value> values(List<BuildTarget> targets) {
        return targets.stream().map(BuildTarget::value).collect(Collectors.toSet());
    }

    private static Stream<BuildTarget> arguments(
            List<PassedArgument> passed, DockerfileId dockerfile, StageTable table) {
        return passed.stream()
                .filter(argument -> table.selection().arguments().contains(argument.name()))
                .flatMap(argument ->
                        argument.value().stream().map(value -> BuildTarget.of(argument, value, dockerfile)));
    }

    /**
     * Finds what files may pass to builds of other files, as a target or as a build argument, without anybody knowing it for
     * certain.
     */
    public static final class PassedValues {
        private final TargetSearch targets;
        private final ProjectLinks links;
        private final Mentions mentions;
        private final Entries<FilePath, ProjectBuildFile> buildFiles;
        private final Entries<FilePath, ProjectDockerfile> dockerfiles;

        PassedValues(
                TargetSearch targets,
                Mentions mentions,
                Entries<FilePath, ProjectBuildFile> buildFiles,
                Entries<FilePath, ProjectDockerfile> dockerfiles) {
            this.targets = targets;
            this.links = targets.links();
            this.mentions = mentions;
            this.buildFiles = buildFiles;
            this.dockerfiles = dockerfiles;
        }

        /**
         * The words equal to the lowercase name of a stage that other files may pass to a build of its Dockerfile: to one
         * of some targets, which are computed, or to a variable that has another value in the file of the build.
         */
        public List<Mentioned> wordsFor(
                ProjectDockerfile dockerfile, Collection<ComputedTarget> computed, String name) {
            if (!mentions.isPassed(name)) {
                return List.of();
            }
            List<ComputedTarget> takers = Stream.concat(computed.stream(), replaceable(dockerfile))
                    .distinct()
                    .toList();
            return withoutKnown(mentions.passedTo(takers, name));
        }

        /** The known targets that get other values by the name that stands before the value. */
        private Stream<ComputedTarget> replaceable(ProjectDockerfile dockerfile) {
            return targets.of(dockerfile.id(), dockerfile.model().table())
                    .flatMap(target -> buildFiles.get(target.file()).stream()
                            .flatMap(file -> ReplaceableValue.name(file, target).stream()
                                    .map(name -> new ComputedTarget(
                                            target.file(),
                                            new Value(
                                                    name,
                                                    target.value().range(),
                                                    target.value().certainty())))));
        }

        /** Where files of a Dockerfile's builds read files that are not known, and that may replace the name of a stage. */
        public List<UnknownSource> unknownSources(DockerfileId dockerfile, StageTable table) {
            return targets.of(dockerfile, table)
                    .flatMap(target -> buildFiles.get(target.file()).stream()
                            .filter(file -> ReplaceableValue.name(file, target).isPresent())
                            .flatMap(file -> Stream.concat(
                                    UnknownSource.of(target, file),
                                    sourcedBy(file).flatMap(UnknownSource::in))))
                    .distinct()
                    .toList();
        }

        /** The known files from which a file takes variables, also through others. */
        private Stream<ProjectBuildFile> sourcedBy(ProjectBuildFile file) {
            Map<FilePath, ProjectBuildFile> found = new LinkedHashMap<>();
            var open = new ArrayDeque<>(List.of(file));
            while (!open.isEmpty()) {
                links.sourcesOf(open.remove())
                        .flatMap(path -> buildFiles.get(path).stream())
                        .filter(sourced -> !sourced.path().equals(file.path())
                                && found.putIfAbsent(sourced.path(), sourced) == null)
                        .forEach(open::add);
            }
            return found.values().stream();
        }

        /** The words that may be a value of a build argument of a Dockerfile, unless they are known to be one of another. */
        public List<Mentioned> wordsFor(SelectingValue selecting, FilePath dockerfile) {
            return withoutKnown(mentions.givenTo(selecting)
                    .filter(word -> word.file().equals(dockerfile)
                            || dockerfiles.get(word.file()).isEmpty()));
        }

        /** Whether a build with an unresolved Dockerfile may pass a build argument to the one at a path. */
        public boolean isPassed(String argument, FilePath dockerfile) {
            return links.isPassed(argument, dockerfile);
        }

        /** Whether a build whose Dockerfile is not known but may be this one has a context with a lowercase name. */
        public boolean isContext(String name, FilePath dockerfile) {
            return links.isContext(name, dockerfile);
        }

        /** The words with which commands of any file may build a bake target. */
        public List<Mentioned> wordsForBakeTarget(String name) {
            return mentions.ofBakeTarget(name).toList();
        }

        /** The values of a build argument that are computed, in builds whose Dockerfile is not known but may be this one. */
        public List<ComputedTarget> computed(String argument, FilePath dockerfile) {
            return links.passing(argument, dockerfile)
                    .flatMap(file -> file.content().builds().stream()
                            .flatMap(build -> build.arguments().stream())
                            .filter(passed -> passed.name().equals(argument))
                            .flatMap(passed -> passed.value().stream())
                            .filter(value -> !value.isKnown())
                            .map(value -> new ComputedTarget(file.path(), value)))
                    .distinct()
                    .toList();
        }

        /** The words that are not the value of an argument of a build whose Dockerfile is known. */
        private List<Mentioned> withoutKnown(Stream<Mentioned> words) {
            Map<FilePath, Set<TextRange>> known = new HashMap<>();
            return words.filter(word -> !known.computeIfAbsent(word.file(), this::passedToKnown)
                            .contains(word.mention().range()))
                    .toList();
        }

        /** The ranges of the values in a file that are passed to a Dockerfile which is known. */
        private Set<TextRange> passedToKnown(FilePath path) {
            return buildFiles.get(path).stream()
                    .flatMap(links::usesIn)
                    .flatMap(use -> use.getValue().arguments().stream())
                    .filter(argument -> argument.file().equals(path))
                    .flatMap(argument -> argument.value().stream())
                    .flatMap(value -> Stream.concat(Stream.of(value), value.pieces().stream()))
                    .map(Value::range)
                    .collect(Collectors.toSet());
        }
    }
}
