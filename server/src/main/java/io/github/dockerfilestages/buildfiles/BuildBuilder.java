package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.buildfiles.Build.BuildIdentity;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.Build.BuildPlace;
import io.github.dockerfilestages.buildfiles.Build.BuiltStages;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.syntax.Value;
import java.util.List;
import java.util.Optional;

/** Collects what a reader knows about a {@link Build}; all else is absent, or as for most tools. */
public final class BuildBuilder {
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
    private List<String> defaultNames = Build.DEFAULT_NAMES;
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
