package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.syntax.Tree;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A job of a workflow, or all steps of an action.
 *
 * @param scopes one for each combination of its matrix, at least one
 * @param content of the file
 */
record WorkflowJob(Tree tree, List<WorkflowScope> scopes, String content) {
    /** Limits how many characters are read in total when a step is read for each combination. */
    private static final int MAX_CHARACTERS = 1 << 18;

    private static final String MATRIX = "matrix";

    Stream<Tree> steps() {
        return tree.field("steps").stream().flatMap(steps -> steps.items().stream());
    }

    /** The different builds of a part of the job: those that a function finds for each combination of the matrix. */
    Stream<Build> builds(Tree part, Function<WorkflowScope, Stream<Build>> find) {
        return scopesOf(part)
                .map(scope -> scope.in(part))
                .flatMap(scope -> scope.where(part.field("if")).stream())
                .flatMap(find)
                .distinct();
    }

    private Stream<WorkflowScope> scopesOf(Tree part) {
        boolean mayDiffer = content.contains(MATRIX)
                && (part.range().of(content).contains(MATRIX)
                        || scopes.get(0).environments().stream()
                                .anyMatch(environment ->
                                        environment.range().of(content).contains(MATRIX)));
        if (!mayDiffer || scopes.size() == 1) {
            return scopes.stream().limit(1);
        }
        boolean isAffordable = (long) part.range().length() * scopes.size() <= MAX_CHARACTERS;
        return isAffordable ? scopes.stream() : Stream.of(scopes.get(0).with(MatrixCombination.UNKNOWN));
    }
}
