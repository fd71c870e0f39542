package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.Build.PathCertainty;
import io.github.dockerfilestages.buildfiles.BuildArgument;
import io.github.dockerfilestages.buildfiles.NamedContext;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.BuildOptions;
import io.github.dockerfilestages.buildfiles.github.WorkflowScope.WorkflowPath;
import io.github.dockerfilestages.syntax.Assignment;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The inputs of {@code docker/build-push-action} and of other actions that build an image.
 *
 * @param names how this action calls its inputs
 * @see <a href="https://github.com/docker/build-push-action#inputs">Inputs</a>
 */
record BuildActionInputs(ActionInputs inputs, WorkflowScope scope, BuildInputNames names) {
    private static final int MAX_BUILDS = 100;
    /** The repository on the server, which is the context if none is given; a folder in it may follow. */
    private static final Pattern DEFAULT_CONTEXT = Pattern.compile("\\{\\{\\s*defaultContext\\s*}}:?");

    /** The builds of a step: one for each combination of the values that its inputs may have. */
    List<Build> builds() {
        List<Optional<Value>> targets = targets();
        List<WorkflowPath> dockerfiles = dockerfiles();
        List<WorkflowPath> contexts = contexts();
        List<WorkflowPath> folders = paths(inputs.first(names.folders()));
        var builds = new ArrayList<Build>();
        for (Optional<Value> target : targets) {
            for (WorkflowPath dockerfile : dockerfiles) {
                for (WorkflowPath context : contexts) {
                    for (WorkflowPath folder : folders) {
                        if (builds.size() < MAX_BUILDS) {
                            builds.add(build(target, dockerfile, context, folder));
                        }
                    }
                }
            }
        }
        return builds;
    }

    private Build build(Optional<Value> target, WorkflowPath dockerfile, WorkflowPath context, WorkflowPath folder) {
        return Build.of(BuildKind.GITHUB)
                .target(target)
                .otherStages(otherStages())
                .dockerfile(dockerfile.value())
                .context(context.value())
                .contexts(namedContexts())
                .folder(folder.value())
                .arguments(arguments())
                .certainty(
                        isPathSure(dockerfile) && dockerfile.isSure() && context.isSure() && folder.isSure()
                                ? PathCertainty.SURE
                                : PathCertainty.UNSURE)
                .defaultNames(names.dockerfileNames())
                .build();
    }

    /** With a folder in the default context, the action looks for the file below that folder. */
    private boolean isPathSure(WorkflowPath dockerfile) {
        boolean isBelowFolder =
                subfolder().filter(folder -> !folder.text().isEmpty()).isPresent()
                        && dockerfile.value().isPresent();
        return names.isSure() && scope.isReached() && !isBelowFolder;
    }

    private List<Optional<Value>> targets() {
        Optional<Tree> field = names.targets().stream()
                .flatMap(name -> inputs.field(name).stream())
                .findFirst();
        Optional<Value> blank = field.flatMap(Tree::asBlank);
        return blank.isPresent()
                ? List.of(blank)
                : field.flatMap(Tree::asText).map(scope::names).orElseGet(this::targetsOfOptions);
    }

    private List<Optional<Value>> targetsOfOptions() {
        List<Optional<Value>> targets =
                options().stream().map(BuildLine::target).distinct().toList();
        return targets.isEmpty() ? List.of(Optional.empty()) : targets;
    }

    private List<BuildLine> options() {
        return inputs.first(names.options())
                .map(options -> BuildOptions.read(options, ScriptVariables.of(options, scope)))
                .orElse(List.of());
    }

    /** An action may build several Dockerfiles. */
    private List<WorkflowPath> dockerfiles() {
        List<WorkflowPath> listed = names.dockerfileLists().stream()
                .flatMap(name -> inputs.items(name, ActionInputs.LINE))
                .flatMap(item -> scope.paths(item).stream())
                .toList();
        return listed.isEmpty() ? paths(inputs.first(names.dockerfiles())) : listed;
    }

    private List<WorkflowPath> contexts() {
        return paths(subfolder().or(() -> inputs.first(names.contexts())));
    }

    private Optional<Tree.Text> subfolder() {
        return inputs.first(names.contexts()).flatMap(BuildActionInputs::inDefaultContext);
    }

    private List<WorkflowPath> paths(Optional<Tree.Text> input) {
        return input.map(scope::paths).orElse(List.of(WorkflowPath.NONE));
    }

    private static Optional<Tree.Text> inDefaultContext(Tree.Text context) {
        Matcher start = DEFAULT_CONTEXT.matcher(context.text());
        return start.lookingAt()
                ? Optional.of(context.slice(start.end(), context.text().length()))
                : Optional.empty();
    }

    private List<Value> otherStages() {
        return Stream.concat(
                        inputs.items("no-cache-filters", ActionInputs.ITEM)
                                .flatMap(item -> scope.names(item).stream())
                                .flatMap(Optional::stream),
                        options().stream().flatMap(line -> line.otherStages().stream()))
                .toList();
    }

    private List<NamedContext> namedContexts() {
        var contexts = new ArrayList<NamedContext>();
        inputs.items("build-contexts", ActionInputs.LINE).map(Assignment::of).forEach(context -> {
            Optional<Value> name = scope.onlyName(context.name());
            Optional<Value> source = context.value().flatMap(scope::onlyPath);
            if (name.isPresent() && source.isPresent()) {
                contexts.add(new NamedContext(name.get(), source.get()));
            } else {
                name.filter(written -> !written.isKnown())
                        .map(NamedContext::unknown)
                        .ifPresent(contexts::add);
            }
        });
        options().forEach(line -> contexts.addAll(line.contexts()));
        return contexts;
    }

    private List<BuildArgument> arguments() {
        return Stream.concat(
                        names.arguments().stream()
                                .flatMap(name -> inputs.items(name, ActionInputs.LINE))
                                .map(Assignment::of)
                                .flatMap(this::arguments),
                        options().stream().flatMap(line -> line.arguments().stream()))
                .toList();
    }

    private Stream<BuildArgument> arguments(Assignment argument) {
        String name = argument.name().text();
        List<Optional<Value>> values = argument.value().map(scope::names).orElse(List.of(Optional.empty()));
        return values.stream().map(value -> new BuildArgument(name, value));
    }
}
