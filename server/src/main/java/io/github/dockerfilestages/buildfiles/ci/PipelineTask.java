package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.BuildOptions;
import io.github.dockerfilestages.buildfiles.github.ActionInputs;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mapping in a pipeline that may be the parameters of a task which builds an image: {@code Docker@2} of Azure, the
 * docker orb of CircleCI, a plugin of Drone.
 */
record PipelineTask(ActionInputs inputs, BuildKind kind) {
    private static final List<String> OPTIONS =
            List.of("arguments", "extra_build_args", "extra-build-args", "build_options");
    private static final List<String> DOCKERFILES = List.of("dockerfile");
    private static final List<String> CONTEXTS = List.of("buildContext", "context", "path", "docker-context");
    /** What, beside a target, only a task that builds an image has. */
    private static final Set<String> SIGNS = Set.of("dockerfile", "repo", "buildContext");

    private static final Tree.Text NO_OPTIONS = new Tree.Text("", OffsetMap.verbatim(TextRange.at(0)), false);

    private static final Pattern TARGET_OPTION = Pattern.compile("(^|\\s)--target\\b");
    private static final Pattern VARIABLE = Pattern.compile("\\$|<<|\\{\\{");

    static PipelineTask of(Tree mapping, BuildKind kind) {
        return new PipelineTask(new ActionInputs(mapping.fields()), kind);
    }

    /** The build, if the task names its target. */
    Optional<Build> build() {
        Optional<Tree.Text> options = OPTIONS.stream()
                .flatMap(name -> inputs.text(name).stream())
                .filter(text -> TARGET_OPTION.matcher(text.text()).find())
                .findFirst();
        if (options.isPresent()) {
            BuildLine line = BuildOptions.read(options.get());
            return Optional.of(build(line, line.target()));
        }
        BuildLine nothing = BuildOptions.read(NO_OPTIONS);
        return SIGNS.stream().anyMatch(inputs::has)
                ? inputs.text("target").map(target -> build(nothing, Optional.of(value(target))))
                : Optional.empty();
    }

    private Build build(BuildLine line, Optional<Value> target) {
        return Build.of(kind)
                .target(target)
                .otherStages(line.otherStages())
                .dockerfile(first(DOCKERFILES).or(line::dockerfile))
                .context(first(CONTEXTS).or(line::context))
                .contexts(line.contexts())
                .arguments(line.arguments())
                .build();
    }

    private Optional<Value> first(List<String> names) {
        return inputs.first(names)
                .map(Tree.Text::strip)
                .filter(text -> !text.text().isEmpty() && !text.text().startsWith("**/"))
                .map(PipelineTask::value);
    }

    private static Value value(Tree.Text text) {
        boolean isComputed = VARIABLE.matcher(text.text()).find();
        return text.strip().as(isComputed ? Certainty.UNKNOWN : Certainty.LITERAL);
    }
}
