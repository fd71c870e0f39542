package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.buildfiles.commands.BuildLine;
import io.github.dockerfilestages.buildfiles.commands.ShellCommands;
import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.windows.PowerShellText;
import io.github.dockerfilestages.syntax.windows.WindowsAssignments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the builds in the steps of a pipeline, in any part of the file. */
final class PipelineSteps {
    private static final List<String> FOLDERS = List.of("working_directory", "workingDirectory", "dir", "directory");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash");

    /** A loop over the list of a parameter, as Azure has it. */
    private static final Pattern EACH = Pattern.compile("\\$\\{\\{\\s*each\\s+(\\w+)\\s+in\\s+([\\w.]+)\\s*}}");
    /** The parts of a pipeline that are read for each of their callers. */
    private static final int MAX_CALLS = 2_000;

    private static final int MAX_DEPTH = 10;
    /** A matrix multiplies what is in it; beyond these limits, only one of its entries counts. */
    private static final int MAX_VISITS = 200_000;

    private static final int MAX_CHARACTERS = 1 << 20;

    private final PipelineFormat format;
    private final PipelineTemplates templates;
    private Set<Build> builds = new LinkedHashSet<>();
    /** The commands of CircleCI by name, which steps call. */
    private final Map<String, Tree> commands = new HashMap<>();
    /** The arguments with which workflows call jobs of CircleCI. */
    private final Map<String, List<Tree>> callsOfJobs = new HashMap<>();

    private final Set<String> calledCommands = new HashSet<>();
    private int calls;
    private int visits;
    private int characters;
    private int depth;

    PipelineSteps(PipelineFormat format, PipelineTemplates templates) {
        this.format = format;
        this.templates = templates;
    }

    /** The different builds, in the order of the text. */
    List<Build> builds(Tree file, GivenValues given) {
        var scope = new PipelineScope(format, ShellVariables.NONE, given);
        file.items().forEach(document -> document(document, scope));
        return List.copyOf(builds);
    }

    private void document(Tree document, PipelineScope scope) {
        if (format.kind() == BuildKind.CIRCLECI) {
            named(document, "commands").forEach(commands::put);
            named(document, "workflows")
                    .values()
                    .forEach(workflow -> workflow.field("jobs").stream()
                            .flatMap(jobs -> jobs.items().stream())
                            .flatMap(job -> job.fields().stream())
                            .forEach(call -> call.key()
                                    .asText()
                                    .ifPresent(name -> callsOfJobs
                                            .computeIfAbsent(name.text(), key -> new ArrayList<>())
                                            .add(call.value()))));
        }
        visit(document, scope);
        scope.in(document)
                .forEach(global -> commands.forEach((name, command) -> {
                    if (calledCommands.contains(name)) {
                        visitWithDefaults(command, global);
                    } else {
                        visit(command, global);
                    }
                }));
    }

    /** A default may be the name of a stage, even if all callers replace it; what has no default is of no use here. */
    private void visitWithDefaults(Tree called, PipelineScope scope) {
        Set<Build> others = builds;
        builds = new LinkedHashSet<>();
        visit(called, scope);
        builds.stream()
                .filter(build -> build.target().filter(Value::isKnown).isPresent())
                .forEach(others::add);
        builds = others;
    }

    private static Map<String, Tree> named(Tree document, String field) {
        Map<String, Tree> found = new LinkedHashMap<>();
        document.field(field).stream()
                .flatMap(all -> all.fields().stream())
                .forEach(each -> each.key().asText().ifPresent(name -> found.put(name.text(), each.value())));
        return found;
    }

    private void visit(Tree tree, PipelineScope outer) {
        visits++;
        if (format.isUseOfTemplate(tree)) {
            templates.add(tree, outer);
        }
        boolean isFirst = true;
        for (PipelineScope scope : outer.in(tree)) {
            if (isFirst || isAffordable()) {
                visitIn(scope, tree);
            }
            isFirst = false;
        }
    }

    private void visitIn(PipelineScope scope, Tree tree) {
        if (!tree.fields().isEmpty()) {
            Stream.concat(Stream.of(PipelineTask.of(tree, scope)), plugins(tree, scope))
                    .flatMap(PipelineTask::builds)
                    .forEach(builds::add);
            scripts(tree)
                    .map(script ->
                            new ShellScope(script.stream().map(scope::text).toList(), scope.variables()))
                    .forEach(script -> builds.addAll(builds(script, tree)));
            powerShell(tree)
                    .map(scope::text)
                    .map(script ->
                            new ShellScope(List.of(script), WindowsAssignments.ofPowerShell(script, scope.variables())))
                    .forEach(script -> builds.addAll(builds(script, tree)));
        }
        tree.fields().forEach(field -> field(field, scope));
        PipelineScope rest = scope;
        for (Tree item : tree.items()) {
            rest = isOnlyVariables(item) ? rest.in(item).get(0) : rest;
            callOfCommand(item, rest);
            visit(item, rest);
        }
    }

    /** The plugins of a step: its image with the settings beside it, or a list of names with settings. */
    private Stream<PipelineTask> plugins(Tree step, PipelineScope scope) {
        return switch (format.kind()) {
            case DRONE ->
                step.field("image").flatMap(Tree::asText).stream()
                        .flatMap(image ->
                                PipelineTask.ofPlugin(
                                        image.text(), step.field("settings").orElse(step), scope)
                                        .stream());
            case BUILDKITE ->
                step.field("plugins").stream()
                        .flatMap(plugins -> Stream.concat(Stream.of(plugins), plugins.items().stream()))
                        .flatMap(plugin -> plugin.fields().stream())
                        .flatMap(plugin -> plugin.key().asText().stream()
                                .flatMap(name -> PipelineTask.ofPlugin(name.text(), plugin.value(), scope).stream()));
            default -> Stream.empty();
        };
    }

    private List<Build> builds(ShellScope script, Tree step) {
        script.texts().forEach(text -> characters += text.text().length());
        Optional<Value> folder = folder(step);
        boolean isFolderSure = folder.filter(value -> !value.isLiteral()).isEmpty();
        return ShellCommands.find(
                script.texts(), new BuildLine.CommandSource(format.kind(), folder, isFolderSure), script.given());
    }

    /** The variables of a pipeline of Bitbucket are the first element of the list of its steps. */
    private static boolean isOnlyVariables(Tree item) {
        return item.fields().size() == 1 && item.field("variables").isPresent();
    }

    private void field(Field field, PipelineScope scope) {
        String key = field.key().asText().map(Tree.Text::text).orElse("");
        Matcher each = EACH.matcher(key);
        if (each.matches()) {
            if (scope.variables().isEmpty(each.group(2))) {
                return;
            }
            visit(field.value(), scope.each(each.group(1), each.group(2)));
        } else if (callsOfJobs.containsKey(key) && field.value().field("steps").isPresent()) {
            callsOfJobs.get(key).forEach(arguments -> call(field.value(), arguments, scope));
            visitWithDefaults(field.value(), scope);
        } else if (!commands.containsKey(key) || !commands.get(key).equals(field.value())) {
            visit(field.value(), scope);
        }
    }

    private void callOfCommand(Tree step, PipelineScope scope) {
        Stream<String> alone = step.asText().stream().map(Tree.Text::text);
        alone.forEach(name -> callCommand(name, step, scope));
        step.fields()
                .forEach(field ->
                        field.key().asText().ifPresent(name -> callCommand(name.text(), field.value(), scope)));
    }

    private void callCommand(String name, Tree arguments, PipelineScope scope) {
        Tree command = commands.get(name);
        if (command != null && depth < MAX_DEPTH) {
            calledCommands.add(name);
            depth++;
            call(command, arguments, scope);
            depth--;
        }
    }

    private boolean isAffordable() {
        return visits < MAX_VISITS && characters < MAX_CHARACTERS;
    }

    /** Reads a part of the pipeline with the arguments of a call. */
    private void call(Tree part, Tree arguments, PipelineScope caller) {
        if (isAffordable() && calls++ < MAX_CALLS) {
            caller.in(part).forEach(scope -> visitIn(scope.withArguments(arguments, caller), part));
        }
    }

    /** The scripts of a step, each with the commands that run in one shell. */
    private Stream<List<ShellText>> scripts(Tree step) {
        List<ShellText> commands =
                texts(step, format::isScript).map(ScriptText::of).toList();
        return Stream.of(commands, arguments(step)).filter(script -> !script.isEmpty());
    }

    /** The scripts of a step in the language of PowerShell, as a shell reads them. */
    private Stream<ShellText> powerShell(Tree step) {
        return texts(step, format::isPowerShell)
                .map(script -> ScriptText.of(script).translated(text -> PowerShellText.translate(text.text())));
    }

    private static Stream<Tree.Text> texts(Tree step, Predicate<String> isKey) {
        return step.fields().stream()
                .filter(field -> field.key()
                        .asText()
                        .filter(key -> isKey.test(key.text()))
                        .isPresent())
                .flatMap(field -> texts(field.value()));
    }

    private static Stream<Tree.Text> texts(Tree script) {
        return Stream.concat(script.asText().stream(), script.items().stream().flatMap(item -> item.asText().stream()));
    }

    /** The command of a step that has an image and arguments for its program, as Cloud Build has them. */
    private static List<ShellText> arguments(Tree step) {
        Optional<Tree.Text> program = step.field("entrypoint")
                .or(() -> step.field("name"))
                .or(() -> step.field("image"))
                .flatMap(Tree::asText);
        List<Tree.Text> arguments = step.field("args").map(Tree::items).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream())
                .toList();
        if (program.isEmpty() || arguments.isEmpty()) {
            return List.of();
        }
        String name = program.get().text();
        if (SHELLS.contains(name.substring(name.lastIndexOf('/') + 1))) {
            return arguments.stream().map(ScriptText::of).toList();
        }
        var words = new ArrayList<>(List.of(program.get()));
        words.addAll(arguments);
        return List.of(ScriptText.ofWords(words));
    }

    private static Optional<Value> folder(Tree step) {
        return FOLDERS.stream()
                .flatMap(name -> step.field(name).stream())
                .flatMap(folder -> folder.asText().stream())
                .map(Tree.Text::strip)
                .filter(folder -> !folder.text().isEmpty())
                .map(folder -> folder.as(isComputed(folder) ? Certainty.UNKNOWN : Certainty.LITERAL))
                .findFirst();
    }

    private static boolean isComputed(Tree.Text text) {
        return text.text().contains("$")
                || text.text().contains("{{")
                || text.text().contains("<<")
                || text.text().startsWith("~");
    }
}
