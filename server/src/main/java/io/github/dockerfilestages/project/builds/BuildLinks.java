package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.InlineDockerfile;
import io.github.dockerfilestages.project.builds.BuildGroup.Effective;
import io.github.dockerfilestages.project.builds.BuildTarget.By;
import io.github.dockerfilestages.project.builds.BuildTarget.LostTarget;
import io.github.dockerfilestages.project.builds.BuildTarget.PassedArgument;
import io.github.dockerfilestages.project.builds.BuildTarget.Role;
import io.github.dockerfilestages.project.builds.DockerfileUse.PathMention;
import io.github.dockerfilestages.project.builds.GroupedBuild.Sourced;
import io.github.dockerfilestages.project.builds.GroupedBuild.SourcedArgument;
import io.github.dockerfilestages.project.builds.WrittenPath.PathEndings;
import io.github.dockerfilestages.project.collections.Shared;
import io.github.dockerfilestages.project.files.DockerfileId;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.stages.StageName;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Cancellation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The Dockerfiles of the builds of a group, and what the builds say about them.
 *
 * @param byDockerfile what the builds say about each Dockerfile
 * @param paths the paths where a Dockerfile was looked for, whether or not there is one: a change there may change the
 *     links
 * @param names the lowercase names of stages and the {@linkplain PathEndings endings} that were looked for in all
 *     Dockerfiles; includes {@link #ANY_NAME} when a build may use any stage of any Dockerfile, and
 *     {@linkplain #argumentKey the arguments} and contexts that are passed to an unknown one
 * @param lost the targets of builds whose Dockerfile was not found; a computed one only if it may be any Dockerfile
 * @param named the builds that have a name, by name
 */
record BuildLinks(
        Map<DockerfileId, DockerfileUse> byDockerfile,
        Set<FilePath> paths,
        Set<String> names,
        Set<LostTarget> lost,
        Map<String, Set<NamedBuild>> named) {
    /** Stands for a name that is not known. */
    static final String ANY_NAME = "";

    /** Separates the name of a build argument from the ending of a path; no name of a stage contains it. */
    private static final String PASSED_TO = "=";

    private static final String CONTEXT = "context ";

    static final BuildLinks NONE = new BuildLinks(Map.of(), Set.of(), Set.of(), Set.of(), Map.of());

    /** Stands for a build argument that is passed to some Dockerfile with an ending. */
    static String argumentKey(String argument, String ending) {
        return argument + PASSED_TO + ending;
    }

    /** Stands for a named context that is passed to some Dockerfile with an ending. */
    static String contextKey(String context, String ending) {
        return CONTEXT + context + PASSED_TO + ending;
    }

    /**
     * Links the builds of a group.
     *
     * @param dockerfileAt finds the main path of the Dockerfile at a path
     * @param onlyOneNaming the Dockerfile that has a stage with a lowercase name, or a path with an ending
     *     ({@link PathEndings}), if there is exactly one
     */
    static BuildLinks of(
            BuildGroup group,
            Function<FilePath, Optional<FilePath>> dockerfileAt,
            Function<String, Optional<FilePath>> onlyOneNaming) {
        var linker = new Linker(dockerfileAt, onlyOneNaming);
        group.parts().forEach(part -> group.effective(part).forEach(linker::link));
        group.included().forEach(linker::link);
        var uses = new LinkedHashMap<DockerfileId, DockerfileUse>();
        linker.uses.forEach((path, use) -> uses.put(path, use.build()));
        linker.paths.addAll(group.otherFiles());
        return new BuildLinks(uses, linker.paths, linker.names, linker.lost, linker.named);
    }

    /** The lowercase names of the {@link #lost} targets; {@link #ANY_NAME} for a computed one. */
    Set<String> lostNames() {
        return lost.stream().map(BuildLinks::nameOf).collect(Collectors.toSet());
    }

    static String nameOf(LostTarget lost) {
        return lost.value().isKnown() ? StageName.normalized(lost.value().text()) : ANY_NAME;
    }

    private static final class Linker {
        private final Function<FilePath, Optional<FilePath>> dockerfileAt;
        private final Function<String, Optional<FilePath>> onlyOneNaming;
        private final Map<DockerfileId, Collected> uses = new LinkedHashMap<>();
        private final Set<FilePath> paths = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<LostTarget> lost = new LinkedHashSet<>();
        private final Map<String, Set<NamedBuild>> named = new LinkedHashMap<>();
        private final Map<FilePath, Map<InlineDockerfile, DockerfileId>> inlines = new HashMap<>();

        Linker(
                Function<FilePath, Optional<FilePath>> dockerfileAt,
                Function<String, Optional<FilePath>> onlyOneNaming) {
            this.dockerfileAt = dockerfileAt;
            this.onlyOneNaming = onlyOneNaming;
        }

        void link(Effective build) {
            Cancellation.check();
            if (build.all().inline().isPresent()) {
                GroupedBuild writer = build.all().inline().get();
                DockerfileId inline = inlineOf(writer);
                addNamed(build, Optional.of(inline));
                collect(build, new BuiltDockerfile(inline, By.PATH, inline.file()));
                return;
            }
            DockerfilePaths.DockerfileCandidates possible = DockerfilePaths.of(build);
            for (FilePath candidate : possible.candidates()) {
                paths.add(candidate);
                Optional<FilePath> dockerfile = dockerfileAt.apply(candidate);
                if (dockerfile.isPresent()) {
                    var id = DockerfileId.of(dockerfile.get());
                    addNamed(build, Optional.of(id));
                    collect(build, new BuiltDockerfile(id, By.PATH, candidate));
                    return;
                }
            }
            addNamed(build, Optional.empty());
            build.target().filter(target -> target.value().isKnown()).ifPresent(this::addLost);
            if (!possible.isKnown()) {
                notePassed(build, possible);
            }
            boolean mayBeNamed = !possible.isKnown() || !possible.candidates().isEmpty();
            if (mayBeNamed && !linkByEnding(build, possible)) {
                linkByName(build);
                noteIfAnything(build, possible);
            }
        }

        /** A build with an unknown path may pass its arguments and contexts to any Dockerfile with that ending of its path. */
        private void notePassed(Effective build, DockerfilePaths.DockerfileCandidates possible) {
            String ending = possible.ending().map(PathEndings::key).orElse(ANY_NAME);
            build.all()
                    .arguments()
                    .forEach(
                            new HashSet<>(),
                            writer -> writer.build()
                                    .argumentNames()
                                    .forEach(name -> names.add(argumentKey(name, ending))));
            build.all().nearestContexts().stream()
                    .map(declaration -> declaration.context().name())
                    .filter(Value::isKnown)
                    .forEach(name -> names.add(contextKey(StageName.normalized(name.text()), ending)));
        }

        private void addNamed(Effective build, Optional<DockerfileId> dockerfile) {
            GroupedBuild part = build.part();
            part.build()
                    .name()
                    .map(name -> new NamedBuild(
                            part.file().path(),
                            part.build().kind(),
                            name,
                            dockerfile,
                            build.target().map(Sourced::value),
                            build.target()
                                    .map(Sourced::file)
                                    .filter(file ->
                                            build.part().build().target().isEmpty())))
                    .ifPresent(known -> named.computeIfAbsent(known.name().text(), name -> new LinkedHashSet<>())
                            .add(known));
        }

        /** Whether there is exactly one Dockerfile whose path ends as that of the build does. */
        private boolean linkByEnding(Effective build, DockerfilePaths.DockerfileCandidates possible) {
            Optional<String> key = possible.ending().map(PathEndings::key);
            key.ifPresent(names::add);
            Optional<FilePath> only = key.flatMap(onlyOneNaming);
            only.ifPresent(path -> collect(build, new BuiltDockerfile(DockerfileId.of(path), By.NAME, path))
                    .addEnding(build, path));
            return only.isPresent();
        }

        private DockerfileId inlineOf(GroupedBuild writer) {
            Map<InlineDockerfile, DockerfileId> ids = inlines.computeIfAbsent(
                    writer.file().path(), path -> writer.file().inlineIds());
            return Objects.requireNonNull(ids.get(writer.build().inline().orElseThrow()));
        }

        private void linkByName(Effective build) {
            Optional<String> name = build.target()
                    .map(Sourced::value)
                    .filter(Value::isKnown)
                    .map(Value::text)
                    .map(StageName::normalized);
            name.ifPresent(names::add);
            name.flatMap(onlyOneNaming)
                    .ifPresent(only -> collect(build, new BuiltDockerfile(DockerfileId.of(only), By.NAME, only)));
        }

        /** A build whose Dockerfile and target are both unknown may use any stage. */
        private void noteIfAnything(Effective build, DockerfilePaths.DockerfileCandidates possible) {
            boolean isPathKnown = possible.isKnown() && build.part().build().isPathSure();
            Optional<Sourced> computed = build.target()
                    .filter(target -> !isPathKnown && !target.value().isKnown());
            computed.ifPresent(target -> {
                names.add(ANY_NAME);
                addLost(target);
            });
        }

        private void addLost(Sourced target) {
            lost.add(new LostTarget(target.file(), target.value()));
        }

        private Collected collect(Effective build, BuiltDockerfile found) {
            Collected use = uses.computeIfAbsent(found.dockerfile(), path -> new Collected());
            List<ContextDeclaration> contexts = build.all().nearestContexts();
            build.target().ifPresent(target -> use.add(build, target, Role.TARGET, found));
            build.blankTarget().ifPresent(target -> use.add(build, target, Role.TARGET, found));
            build.all().otherStages().forEach(other -> use.add(build, other, Role.CACHE_FILTER, found));
            if (found.by() == By.PATH) {
                use.builders.add(build.part().file().path());
                use.contexts.addAll(contexts);
                use.addPaths(build, found.path());
            }
            build.all().arguments().forEach(use.builds, writer -> use.addArguments(build, writer, found));
            contexts.forEach(context -> use.add(
                    build,
                    new Sourced(context.file(), context.name(), build.part().folder()),
                    Role.CONTEXT,
                    found));
            return use;
        }
    }

    /**
     * The Dockerfile of a build.
     *
     * @param path that the build uses for its file
     */
    private record BuiltDockerfile(DockerfileId dockerfile, By by, FilePath path) {}

    private static final class Collected {
        private final Set<BuildTarget> targets = new LinkedHashSet<>();
        private final Set<ContextDeclaration> contexts = new LinkedHashSet<>();
        private final Set<PassedArgument> arguments = new LinkedHashSet<>();
        private final Set<Shared<GroupedBuild>> builds = new HashSet<>();
        private final Set<PathMention> paths = new LinkedHashSet<>();
        private final Set<FilePath> builders = new LinkedHashSet<>();

        /** The folder of a Dockerfile without a path of its own is that of the context. */
        void addPaths(Effective build, FilePath dockerfile) {
            Optional<PathMention> own = build.dockerfile().map(written -> path(build, written, dockerfile));
            Optional<FilePath> folder = own.isPresent() ? own.flatMap(PathMention::base) : dockerfile.parent();
            own.ifPresent(paths::add);
            build.context()
                    .flatMap(written -> folder.map(target -> path(build, written, target)))
                    .ifPresent(paths::add);
        }

        /** A path that starts in a folder which is not known. */
        void addEnding(Effective build, FilePath dockerfile) {
            build.dockerfile()
                    .filter(written -> written.value().isKnown())
                    .map(written -> new PathMention(
                            written.file(), build.part().build().kind(), written.value(), dockerfile, false))
                    .ifPresent(paths::add);
        }

        private static PathMention path(Effective build, Sourced written, FilePath target) {
            Build source = build.part().build();
            return new PathMention(written.file(), source.kind(), written.value(), target, source.isPathSure());
        }

        void addArguments(Effective build, GroupedBuild writer, BuiltDockerfile found) {
            Build source = writer.build();
            for (SourcedArgument passed : writer.arguments()) {
                arguments.add(new PassedArgument(
                        passed.file(),
                        source.kind(),
                        passed.argument(),
                        source.arguments(),
                        found.by(),
                        build.part().build().isPathSure()));
            }
        }

        void add(Effective build, Sourced sourced, Role role, BuiltDockerfile found) {
            boolean isSure = found.by() == By.PATH
                    && sourced.value().certainty() == Value.Certainty.LITERAL
                    && build.part().build().isPathSure();
            targets.add(new BuildTarget(
                    sourced.file(),
                    build.part().build().kind(),
                    role,
                    sourced.value(),
                    found.dockerfile(),
                    found.by(),
                    isSure,
                    Optional.empty()));
        }

        DockerfileUse build() {
            return new DockerfileUse(
                    List.copyOf(targets), List.copyOf(contexts), List.copyOf(arguments), List.copyOf(paths), builders);
        }
    }
}
