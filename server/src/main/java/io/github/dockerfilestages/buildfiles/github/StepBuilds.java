package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Blanks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The builds of what a step or a job {@code uses}: an action, or a workflow of the same repository. */
final class StepBuilds {
    private static final String LOCAL = "./";

    private static final Pattern WORKFLOW = Pattern.compile(".*\\.ya?ml");

    private final String up;
    private final List<FileCall> calls = new ArrayList<>();

    /** @param path of the workflow, relative to the searched folder */
    StepBuilds(String path) {
        int github = path.startsWith(".github/") ? 0 : path.indexOf("/.github/") + 1;
        long folders = path.substring(github).chars().filter(c -> c == '/').count();
        this.up = "../".repeat((int) Math.min(folders, 100));
    }

    Stream<Build> of(Tree step, WorkflowScope scope) {
        Optional<String> action = step.field("uses").flatMap(Tree::asText).map(uses -> Blanks.strip(uses.text()));
        return action.stream().flatMap(name -> builds(name, ActionInputs.of(step), scope));
    }

    /** The uses of workflows and actions of the same repository that were found until now. */
    List<FileCall> calls() {
        return List.copyOf(calls);
    }

    private Stream<Build> builds(String action, ActionInputs inputs, WorkflowScope scope) {
        if (BakeActionInputs.isFor(action)) {
            return new BakeActionInputs(inputs, scope, up).builds();
        }
        if (!action.startsWith(LOCAL)) {
            return builds(BuildInputNames.of(action, inputs), inputs, scope).stream();
        }
        List<Build> guesses = builds(BuildInputNames.ofLocal(action, inputs), inputs, scope);
        Map<String, List<Value>> values = new LinkedHashMap<>();
        for (Tree.Field field : inputs.fields()) {
            MatrixCombination.name(field)
                    .ifPresent(name -> field.value().asText().ifPresent(text -> values.put(name, values(text, scope))));
        }
        calls.add(FileCall.use(files(up + action.substring(LOCAL.length())), values, guesses));
        return guesses.stream();
    }

    private static List<Build> builds(Optional<BuildInputNames> names, ActionInputs inputs, WorkflowScope scope) {
        return names.map(known -> new BuildActionInputs(inputs, scope, known).builds())
                .orElse(List.of());
    }

    /** The paths that a workflow or an action may have. */
    private static List<String> files(String path) {
        return WORKFLOW.matcher(path).matches() ? List.of(path) : List.of(path + "/action.yml", path + "/action.yaml");
    }

    private static List<Value> values(Tree.Text text, WorkflowScope scope) {
        Value nothing = new Value("", text.range(), Certainty.LITERAL);
        return scope.names(text).stream().map(value -> value.orElse(nothing)).toList();
    }
}
