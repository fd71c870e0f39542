package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A build that a file describes: a bake target, a compose service, a step of a workflow, a command line.
 *
 * <p>A part that is absent here may come from a build from which this one inherits, from one with the same name in
 * another file, or be the default of the tool; the package {@code project} finds out.
 *
 * @param kind the kind of the file, or of the part of it
 * @param identity its name, and the builds from which it inherits
 * @param stages what it builds of its Dockerfile
 * @param place where its Dockerfile is
 */
public record Build(BuildKind kind, BuildIdentity identity, BuiltStages stages, BuildPlace place) {
    /** The names of the Dockerfile that most tools look for. */
    public static final List<String> DEFAULT_NAMES = List.of("Dockerfile");

    /**
     * How builds refer to each other.
     *
     * @param name by which others inherit from it or override it; a command has none
     * @param parents the names of the builds from which it inherits; later ones take precedence
     * @param parentFile the path of the file that contains the parents, if it is another one
     */
    public record BuildIdentity(Optional<Value> name, List<Value> parents, Optional<Value> parentFile) {
        public BuildIdentity {
            parents = List.copyOf(parents);
        }
    }

    /**
     * What a build says about the stages of its Dockerfile.
     *
     * @param target the stage to build
     * @param otherStages other values that name a stage of the Dockerfile, such as {@code no-cache-filter}
     * @param contexts the named contexts
     * @param arguments the build arguments that it passes, in order; of those with one name, the last one counts
     */
    public record BuiltStages(
            Optional<Value> target,
            List<Value> otherStages,
            List<NamedContext> contexts,
            List<BuildArgument> arguments) {
        public BuiltStages {
            otherStages = List.copyOf(otherStages);
            contexts = List.copyOf(contexts);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Where the Dockerfile of a build is.
     *
     * @param dockerfile its path
     * @param context its build context
     * @param inline the Dockerfile itself
     * @param folder the folder in which a command runs ({@code working-directory}); if absent, the default of the kind
     * @param defaultNames the names of the Dockerfile that the tool looks for in the context, in order
     * @param certainty whether the paths are reliable
     */
    public record BuildPlace(
            Optional<Value> dockerfile,
            Optional<Value> context,
            Optional<InlineDockerfile> inline,
            Optional<Value> folder,
            List<String> defaultNames,
            PathCertainty certainty) {
        public BuildPlace {
            defaultNames = List.copyOf(defaultNames);
        }
    }

    /** Whether the paths of a build are reliable. */
    public enum PathCertainty {
        SURE,
        /** The command changes to the folder, so that no other one is meant. */
        FOLLOWED,
        /** The file changes the folder in a way that is not followed ({@code cd}), or writes a Dockerfile. */
        UNSURE
    }

    /** Starts a build of which nothing is known but the kind. */
    public static BuildBuilder of(BuildKind kind) {
        return new BuildBuilder(kind);
    }

    /** The same build with other parents. */
    public Build with(List<Value> parents) {
        return new Build(kind, new BuildIdentity(name(), parents, parentFile()), stages, place);
    }

    /** A build of which only the target is known: its Dockerfile may be any. */
    public static Build elsewhere(BuildKind kind, Value target) {
        Value context = new Value("-", target.range(), Value.Certainty.LITERAL);
        return of(kind).target(Optional.of(target))
                .context(Optional.of(context))
                .build();
    }

    public Optional<Value> name() {
        return identity.name();
    }

    public List<Value> parents() {
        return identity.parents();
    }

    public Optional<Value> parentFile() {
        return identity.parentFile();
    }

    public Optional<Value> target() {
        return stages.target();
    }

    public List<Value> otherStages() {
        return stages.otherStages();
    }

    public List<NamedContext> contexts() {
        return stages.contexts();
    }

    public List<BuildArgument> arguments() {
        return stages.arguments();
    }

    public Optional<Value> dockerfile() {
        return place.dockerfile();
    }

    public Optional<Value> context() {
        return place.context();
    }

    public Optional<InlineDockerfile> inline() {
        return place.inline();
    }

    public Optional<Value> folder() {
        return place.folder();
    }

    public List<String> defaultNames() {
        return place.defaultNames();
    }

    public boolean isPathSure() {
        return place.certainty() != PathCertainty.UNSURE;
    }

    /** The values that name a stage, and those that the build passes on for another purpose. */
    public Stream<Value> values() {
        Stream<Value> argumentValues = arguments().stream().flatMap(argument -> argument.value().stream());
        return Stream.concat(stageValues(), argumentValues);
    }

    /** The values that name a stage or a context, or stand for a context. */
    Stream<Value> stageValues() {
        Stream<Value> contextValues = contexts().stream().flatMap(named -> Stream.of(named.name(), named.source()));
        return Stream.of(target().stream(), otherStages().stream(), contextValues)
                .flatMap(values -> values);
    }

    /** The names of the arguments. */
    public Set<String> argumentNames() {
        return arguments().stream().map(BuildArgument::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Collects what a reader knows about a {@link Build}; all else is absent, or as for most tools. */
    public static final class BuildBuilder {
        private final BuildKind kind;
        private Optional<Value> name = Optional.empty();
        private List<Value> parents = List.of();
        private Optional<Value> parentFile = Optional.empty();
        private Optional<Value> target = Optional.empty();
        private List<Value> otherStages = List.of();
        private List<NamedContext> contexts = List.of();
        private List<BuildArgument> arguments = List.of();
        private Optional<Value> dockerfile = Optional.empty();
        private Optional<Value> context = Optional.empty();
        private Optional<InlineDockerfile> inline = Optional.empty();
        private Optional<Value> folder = Optional.empty();
        private List<String> defaultNames = DEFAULT_NAMES;
        private PathCertainty certainty = PathCertainty.SURE;

        BuildBuilder(BuildKind kind) {
            this.kind = kind;
        }

        public BuildBuilder name(Optional<Value> value) {
            name = value;
            return this;
        }

        public BuildBuilder parents(List<Value> value) {
            parents = value;
            return this;
        }

        public BuildBuilder parentFile(Optional<Value> value) {
            parentFile = value;
            return this;
        }

        public BuildBuilder target(Optional<Value> value) {
            target = value;
            return this;
        }

        public BuildBuilder otherStages(List<Value> value) {
            otherStages = value;
            return this;
        }

        public BuildBuilder contexts(List<NamedContext> value) {
            contexts = value;
            return this;
        }

        public BuildBuilder arguments(List<BuildArgument> value) {
            arguments = value;
            return this;
        }

        public BuildBuilder dockerfile(Optional<Value> value) {
            dockerfile = value;
            return this;
        }

        public BuildBuilder context(Optional<Value> value) {
            context = value;
            return this;
        }

        public BuildBuilder inline(Optional<InlineDockerfile> value) {
            inline = value;
            return this;
        }

        public BuildBuilder folder(Optional<Value> value) {
            folder = value;
            return this;
        }

        public BuildBuilder defaultNames(List<String> value) {
            defaultNames = value;
            return this;
        }

        public BuildBuilder certainty(PathCertainty value) {
            certainty = value;
            return this;
        }

        public Build build() {
            return new Build(
                    kind,
                    new BuildIdentity(name, parents, parentFile),
                    new BuiltStages(target, otherStages, contexts, arguments),
                    new BuildPlace(dockerfile, context, inline, folder, defaultNames, certainty));
        }
    }

    /** The kinds of build files; {@link #jsonName} is their name in JSON. */
    public enum BuildKind {
        BAKE("bake"),
        COMPOSE("compose"),
        GITHUB("github"),
        /** A command in a workflow. */
        GITHUB_RUN("github"),
        /** A change of a bake target in a workflow. */
        GITHUB_BAKE("github"),
        /** A change of a bake target in a command. */
        BAKE_COMMAND("bake"),
        GITLAB("gitlab"),
        CIRCLECI("circleci"),
        AZURE("azure"),
        BITBUCKET("bitbucket"),
        BUILDKITE("buildkite"),
        DRONE("drone"),
        CLOUD_BUILD("cloudbuild"),
        JENKINS("jenkins"),
        SHELL("shell"),
        MAKE("make"),
        JUST("just"),
        TASKFILE("taskfile"),
        NPM("npm"),
        MARKDOWN("markdown"),
        DEVCONTAINER("devcontainer"),
        SKAFFOLD("skaffold"),
        TILT("tilt"),
        WERF("werf"),
        GARDEN("garden"),
        OKTETO("okteto"),
        FLY("fly"),
        TERRAFORM("terraform"),
        VSCODE("vscode"),
        DOTNET("dotnet");

        private final String jsonName;

        BuildKind(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }
}
