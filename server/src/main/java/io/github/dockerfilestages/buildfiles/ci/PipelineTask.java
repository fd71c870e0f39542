package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.OptionOwner;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.BuildOptions;
import io.github.dockerfilestages.buildfiles.github.ActionInputs;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.text.Matches;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mapping in a pipeline that may be the parameters of a task which builds an image: {@code Docker@2} of Azure, the
 * docker orb of CircleCI, a plugin of Drone.
 */
record PipelineTask(ActionInputs inputs, PipelineScope scope, TaskProgram program) {
    /** What runs a task. */
    private enum TaskProgram {
        /** It builds images, judged by its name. */
        BUILDER,
        /** Only the parameters show whether it does. */
        ANY
    }

    private static final List<String> OPTIONS =
            List.of("arguments", "extra_build_args", "extra-build-args", "build_options");
    private static final List<String> ARGUMENTS = List.of("build_args", "build-args", "buildArgs");
    private static final List<String> DOCKERFILES = List.of("dockerfile");
    private static final List<String> CONTEXTS = List.of("buildContext", "context", "path", "docker-context");

    /** In the names of images and plugins that build images, beside those of programs which do; a variable may be any. */
    private static final Pattern BUILDING_IMAGE =
            Pattern.compile("buildkit|\\$|(?:^|[/_-])(?:ecr|gcr|gar|acr)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);

    /** The host of a registry before the name of an image. */
    private static final Pattern REGISTRY = Pattern.compile("^[^/.:$]*+[.:][^/$]*+/");

    /** What, beside a target, only a task that builds an image has. */
    private static final Set<String> SIGNS = Set.of("dockerfile", "repo", "buildContext");

    private static final Tree.Text NO_OPTIONS = new Tree.Text("", OffsetMap.verbatim(TextRange.at(0)), false);

    private static final Pattern BUILD_OPTION = Pattern.compile("(^|\\s)--(target|build-arg)\\b");
    private static final Pattern LISTED = Pattern.compile("[^,\\r\\n]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$|<<|\\{\\{");

    static PipelineTask of(Tree mapping, PipelineScope scope) {
        return new PipelineTask(new ActionInputs(mapping.fields()), scope, TaskProgram.ANY);
    }

    /**
     * What a plugin does, if its name shows that it builds images.
     *
     * @param name of the plugin, or of its image
     */
    static Optional<PipelineTask> ofPlugin(String name, Tree settings, PipelineScope scope) {
        String image = REGISTRY.matcher(name).replaceFirst("");
        return OptionOwner.hasBuilder(image) || BUILDING_IMAGE.matcher(image).find()
                ? Optional.of(new PipelineTask(new ActionInputs(settings.fields()), scope, TaskProgram.BUILDER))
                : Optional.empty();
    }

    /** The builds, if the task names its target or passes arguments: one for each value that the target may have. */
    Stream<Build> builds() {
        Optional<Tree.Text> options = OPTIONS.stream()
                .flatMap(name -> inputs.text(name).stream())
                .filter(text -> BUILD_OPTION.matcher(text.text()).find())
                .findFirst();
        if (options.isPresent()) {
            return lines(ScriptText.of(options.get())).map(line -> build(line, line.target()));
        }
        boolean passesArguments = !arguments().isEmpty();
        Optional<Tree> target = inputs.field("target")
                .filter(field -> passesArguments
                        || program == TaskProgram.BUILDER
                        || SIGNS.stream().anyMatch(inputs::has));
        if (target.isEmpty() && passesArguments) {
            return Stream.of(build(BuildOptions.read(NO_OPTIONS), Optional.empty()));
        }
        return target.stream().flatMap(field -> field.asText().map(this::builds).orElseGet(() -> secret(field)));
    }

    /** The arguments in a list or a mapping, or in a text with commas. */
    private List<BuildArgument> arguments() {
        return ARGUMENTS.stream()
                .flatMap(name -> inputs.field(name).stream())
                .flatMap(PipelineTask::assignments)
                .flatMap(argument -> argument.value().stream()
                        .flatMap(this::values)
                        .map(value -> new BuildArgument(argument.name().text(), Optional.of(value))))
                .toList();
    }

    private static Stream<Assignment> assignments(Tree arguments) {
        return arguments
                .asText()
                .map(text -> Matches.of(LISTED.matcher(text.text()))
                        .map(found -> Assignment.of(text.slice(found.start(), found.end()))))
                .orElseGet(() -> Assignment.in(arguments).stream());
    }

    private Stream<Value> values(Tree.Text argument) {
        return VARIABLE.matcher(argument.text()).find() ? scope.values(argument).stream() : Stream.of(value(argument));
    }

    private Stream<Build> builds(Tree.Text target) {
        return VARIABLE.matcher(target.text()).find()
                ? lines(ScriptText.ofTarget(target)).map(line -> build(line, line.target()))
                : Stream.of(build(BuildOptions.read(NO_OPTIONS), Optional.of(value(target))));
    }

    /** A target that the tool takes from elsewhere: {@code {from_secret: stage}}. */
    private Stream<Build> secret(Tree target) {
        List<Tree.Field> fields = target.fields();
        if (fields.isEmpty()) {
            return Stream.empty();
        }
        var range = new TextRange(
                fields.get(0).key().range().start(),
                fields.get(fields.size() - 1).value().range().end());
        return Stream.of(build(BuildOptions.read(NO_OPTIONS), Optional.of(new Value("", range, Certainty.UNKNOWN))));
    }

    private Stream<BuildLine> lines(ShellText options) {
        return BuildOptions.read(scope.text(options), scope.variables()).stream();
    }

    private Build build(BuildLine line, Optional<Value> target) {
        return Build.of(scope.format().kind())
                .target(target)
                .otherStages(line.otherStages())
                .dockerfile(first(DOCKERFILES).or(line::dockerfile))
                .context(first(CONTEXTS).or(line::context))
                .contexts(line.contexts())
                .arguments(Stream.concat(line.arguments().stream(), arguments().stream())
                        .toList())
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
