package io.github.dockerfilestages.project.builds;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.project.builds.BuildTarget.PassedArgument;
import io.github.dockerfilestages.project.files.FilePath;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.text.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What build files say about one Dockerfile.
 *
 * @param targets the values that name its stages, in the order of the files and of their texts
 * @param contexts the named contexts of its builds
 * @param arguments the build arguments that some build passes
 * @param paths the values that name its path, or the folder that contains it
 * @param builders the build files with a build that uses it, be it without naming anything of it
 */
public record DockerfileUse(
        List<BuildTarget> targets,
        List<ContextDeclaration> contexts,
        List<PassedArgument> arguments,
        List<PathMention> paths,
        Set<FilePath> builders) {
    public static final DockerfileUse NONE = new DockerfileUse(List.of(), List.of(), List.of(), List.of(), Set.of());

    public DockerfileUse {
        targets = List.copyOf(targets);
        contexts = List.copyOf(contexts);
        arguments = List.copyOf(arguments);
        paths = List.copyOf(paths);
        builders = Set.copyOf(builders);
    }

    /** Everything that several groups of build files say. */
    static DockerfileUse union(Collection<DockerfileUse> uses) {
        var targets = new ArrayList<BuildTarget>();
        var contexts = new ArrayList<ContextDeclaration>();
        var arguments = new ArrayList<PassedArgument>();
        var paths = new ArrayList<PathMention>();
        var builders = new LinkedHashSet<FilePath>();
        for (DockerfileUse use : uses) {
            targets.addAll(use.targets);
            contexts.addAll(use.contexts);
            arguments.addAll(use.arguments);
            paths.addAll(use.paths);
            builders.addAll(use.builders);
        }
        targets.sort(Order.by(BuildTarget::file)
                .thenByInt(target -> target.value().range().start()));
        return new DockerfileUse(targets, contexts, arguments, paths, builders);
    }

    /** The build files that build it, name its stages, or may do so through a build argument. */
    public Stream<FilePath> files() {
        return Stream.of(
                        builders.stream(),
                        targets.stream().map(BuildTarget::file),
                        arguments.stream().map(PassedArgument::file))
                .flatMap(files -> files);
    }

    /** The names of the contexts. */
    public Set<String> contextNames() {
        return contexts.stream()
                .map(declaration -> declaration.context().name())
                .filter(name -> name.isKnown())
                .map(name -> name.text())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the build arguments. */
    public Set<String> argumentNames() {
        return arguments.stream().map(PassedArgument::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a build has contexts whose names cannot be read. */
    public boolean hasUnknownContext() {
        return contexts.stream()
                .anyMatch(declaration -> !declaration.context().name().isKnown());
    }

    /** Whether a build may use a stage that is not known from the files. */
    public boolean hasUnknownTarget() {
        return targets.stream()
                .anyMatch(target -> target.role() == BuildTarget.Role.TARGET
                        && !target.value().isLiteral());
    }

    /**
     * A value in a build file that is a path: of a Dockerfile, or of the context folder of a build.
     *
     * @param target the path that it names
     * @param isSure whether that is certain: false if a command may run in another folder
     */
    public record PathMention(FilePath file, Build.BuildKind kind, Value value, FilePath target, boolean isSure) {

        /** The folder to which the path is relative; absent if the text does not say. */
        public Optional<FilePath> base() {
            return up().isEmpty() ? start() : Optional.empty();
        }

        /**
         * The folder from which the path only leads down, after it leads {@link #up}; absent if the value is not a
         * relative path to the target.
         */
        public Optional<FilePath> start() {
            String written = FilePath.of("/" + value.text()).value();
            boolean isRelative = !value.text().startsWith("/") && target.value().endsWith(written);
            return isRelative
                    ? Optional.of(new FilePath(
                            target.value().substring(0, target.value().length() - written.length())))
                    : Optional.empty();
        }

        /** {@code ../} as often as the path leads out of the folder to which it is relative; mostly empty. */
        public String up() {
            int below = 0;
            int above = 0;
            for (String name : value.text().replace('\\', '/').split("/", -1)) {
                if (name.equals("..") && below == 0) {
                    above++;
                } else if (name.equals("..")) {
                    below--;
                } else if (!name.isEmpty() && !name.equals(".")) {
                    below++;
                }
            }
            return "../".repeat(above);
        }
    }
}
