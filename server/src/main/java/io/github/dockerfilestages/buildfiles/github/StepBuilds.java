package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Tree;
import java.util.Optional;
import java.util.stream.Stream;

/** The builds of what a step or a job {@code uses}: an action, or a workflow of the same repository. */
final class StepBuilds {
    private static final String LOCAL = "./";

    private final String up;

    /** @param path of the workflow, relative to the searched folder */
    StepBuilds(String path) {
        int github = path.startsWith(".github/") ? 0 : path.indexOf("/.github/") + 1;
        long folders = path.substring(github).chars().filter(c -> c == '/').count();
        this.up = "../".repeat((int) Math.min(folders, 100));
    }

    Stream<Build> of(Tree step, WorkflowScope scope) {
        Optional<String> action =
                step.field("uses").flatMap(Tree::asText).map(uses -> uses.text().strip());
        return action.stream().flatMap(name -> builds(name, ActionInputs.of(step), scope));
    }

    private Stream<Build> builds(String action, ActionInputs inputs, WorkflowScope scope) {
        if (BakeActionInputs.isFor(action)) {
            return new BakeActionInputs(inputs, scope, up).builds();
        }
        Optional<BuildInputNames> names =
                action.startsWith(LOCAL) ? BuildInputNames.ofLocal(action, inputs) : BuildInputNames.of(action, inputs);
        return names.stream().flatMap(known -> new BuildActionInputs(inputs, scope, known).builds().stream());
    }
}
