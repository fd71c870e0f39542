package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the names in expressions mean at one place of a workflow or action.
 *
 * @param environments the {@code env} mappings, the innermost first
 * @param outputs what the scripts of the job write
 * @param isReached whether this combination of the matrix certainly reaches this location
 */
record WorkflowScope(
        WorkflowInputs inputs,
        MatrixCombination matrix,
        List<Tree> environments,
        JobOutputs outputs,
        boolean isReached) {
    private static final String MATRIX = "matrix";

    /** The scope of a whole file. */
    static WorkflowScope of(Tree document, GivenValues given) {
        return new WorkflowScope(
                        WorkflowInputs.of(document, given), MatrixCombination.UNKNOWN, List.of(), JobOutputs.NONE, true)
                .in(document);
    }

    WorkflowScope with(MatrixCombination combination) {
        return new WorkflowScope(inputs, combination, environments, outputs, isReached);
    }

    WorkflowScope with(JobOutputs written) {
        return new WorkflowScope(inputs, matrix, environments, written, isReached);
    }

    /** The scope of another job, whose matrix is not known here. */
    private WorkflowScope ofJob(JobOutputs job) {
        return new WorkflowScope(inputs, MatrixCombination.UNKNOWN, job.around(), job, isReached).in(job.job());
    }

    /** The scope of a job or step in this one. */
    WorkflowScope in(Tree owner) {
        Optional<Tree> environment = owner.field("env");
        if (environment.isEmpty()) {
            return this;
        }
        var inner = new ArrayList<>(List.of(environment.get()));
        inner.addAll(environments);
        return new WorkflowScope(inputs, matrix, List.copyOf(inner), outputs, isReached);
    }

    /** This scope where a condition is met; empty if the combination of the matrix never meets it. */
    Optional<WorkflowScope> where(Optional<Tree> condition) {
        Optional<Tree.Text> written = condition.flatMap(Tree::asText).map(Tree.Text::strip);
        List<ExpressionValue> values = written.map(ExpressionText::withoutBraces)
                .map(this::expressionValues)
                .orElse(List.of());
        if (values.isEmpty() || values.stream().anyMatch(ExpressionValue::isTruthy)) {
            return Optional.of(this);
        }
        if (values.stream().allMatch(ExpressionValue::isFalsy)) {
            return Optional.empty();
        }
        boolean isOfMatrix =
                written.filter(text -> text.text().contains(MATRIX)).isPresent();
        return Optional.of(new WorkflowScope(inputs, matrix, environments, outputs, isReached && !isOfMatrix));
    }

    /** The values that the name of a stage may have; empty where there is none. What is not written in the file is not known. */
    List<Optional<Value>> names(Tree.Text text) {
        Tree.Text written = text.strip();
        return values(written).stream()
                .map(found -> found.value().text().isEmpty()
                        ? Optional.<Value>empty()
                        : Optional.of(found.isWritten() ? found.value() : written.as(Certainty.UNKNOWN)))
                .distinct()
                .toList();
    }

    /** The values that a path may have; empty where there is none. */
    List<WorkflowPath> paths(Tree.Text text) {
        Tree.Text written = text.strip();
        return values(written).stream()
                .map(found -> found.value().text().isEmpty()
                        ? WorkflowPath.NONE
                        : new WorkflowPath(Optional.of(path(found, written)), isSure(found.value())))
                .distinct()
                .toList();
    }

    /** The names of the variables that a script has in its environment. */
    List<String> environmentNames() {
        Stream<String> declared = environments.stream()
                .flatMap(environment -> environment.fields().stream())
                .flatMap(field -> field.key().asText().stream())
                .map(Tree.Text::text);
        return Stream.concat(declared, outputs.variables().stream()).distinct().toList();
    }

    List<ExpressionValue> environmentValues(String name) {
        return new Lookup().values(List.of("env", name));
    }

    /** The values of an expression, without the braces around it. */
    List<ExpressionValue> expressionValues(Tree.Text expression) {
        return ExpressionReader.values(expression, new Lookup()::values);
    }

    /** The value of a text that names something; if there are several, it is not known. */
    Optional<Value> onlyName(Tree.Text text) {
        List<Optional<Value>> names = names(text);
        return names.size() == 1 ? names.get(0) : Optional.of(text.strip().as(Certainty.UNKNOWN));
    }

    /** The path that a text means; if there are several, it is not known. */
    Optional<Value> onlyPath(Tree.Text text) {
        List<WorkflowPath> paths = paths(text);
        return paths.size() == 1
                ? paths.get(0).value()
                : Optional.of(text.strip().as(Certainty.UNKNOWN));
    }

    /**
     * A path.
     *
     * @param isSure false if someone may set another one from outside
     */
    record WorkflowPath(Optional<Value> value, boolean isSure) {
        static final WorkflowPath NONE = new WorkflowPath(Optional.empty(), true);
    }

    private static Value path(ExpressionValue found, Tree.Text written) {
        Value value = found.value();
        return found.isWhole() || !value.isKnown()
                ? value
                : new Value(value.text(), written.range(), Certainty.DEFAULT);
    }

    private static boolean isSure(Value value) {
        return value.certainty() != Certainty.DEFAULT;
    }

    private List<ExpressionValue> values(Tree.Text written) {
        return ExpressionText.values(written, new Lookup()::values);
    }

    /** How much was looked up for one value, also in the scopes of other jobs. */
    private static final class LookupEffort {
        private int steps;
        private int depth;
    }

    /** Looks names up, whose values may contain names in turn. */
    private final class Lookup {
        private static final int MAX_STEPS = 200;
        private static final int MAX_DEPTH = 5;

        private final LookupEffort effort;

        Lookup() {
            this(new LookupEffort());
        }

        private Lookup(LookupEffort effort) {
            this.effort = effort;
        }

        List<ExpressionValue> values(List<String> path) {
            if (++effort.steps > MAX_STEPS || effort.depth >= MAX_DEPTH) {
                return List.of(ExpressionValue.UNKNOWN);
            }
            effort.depth++;
            List<ExpressionValue> values = found(path);
            effort.depth--;
            return values;
        }

        private List<ExpressionValue> found(List<String> path) {
            String context = path.get(0).toLowerCase(Locale.ROOT);
            String joined = String.join(".", path).toLowerCase(Locale.ROOT);
            if (context.equals(MATRIX) && path.size() > 1) {
                return inMatrix(path);
            }
            if (context.equals("env") && path.size() == 2) {
                return inEnvironment(path.get(1));
            }
            if (context.equals("inputs") && path.size() == 2 || joined.startsWith("github.event.inputs.")) {
                return inputs.values(path.get(path.size() - 1));
            }
            if (path.size() == 4 && path.get(2).equalsIgnoreCase("outputs")) {
                return ofOutput(context, path.get(1), path.get(3));
            }
            return joined.equals("github.workspace")
                    ? List.of(ExpressionValue.composed(".", TextRange.at(0), Certainty.LITERAL))
                    : List.of(ExpressionValue.UNKNOWN);
        }

        private List<ExpressionValue> ofOutput(String context, String owner, String name) {
            if (context.equals("needs")) {
                return outputs.ofJob(owner)
                        .flatMap(job ->
                                job.output(name).map(text -> ofJob(job).new Lookup(effort).meant(Optional.of(text))))
                        .orElse(List.of(ExpressionValue.UNKNOWN));
            }
            List<ExpressionValue> values = context.equals("steps") ? outputs.ofStep(owner, name) : List.of();
            return values.isEmpty() ? List.of(ExpressionValue.UNKNOWN) : values;
        }

        private List<ExpressionValue> inMatrix(List<String> path) {
            List<Tree> places = matrix.of(path.get(1));
            if (places.isEmpty()) {
                return List.of(matrix.isComplete() ? ExpressionValue.NOTHING : ExpressionValue.UNKNOWN);
            }
            return places.stream()
                    .map(place -> attribute(place, path.subList(2, path.size())))
                    .flatMap(tree -> meant(tree).stream())
                    .distinct()
                    .toList();
        }

        private static Optional<Tree> attribute(Tree place, List<String> names) {
            Optional<Tree> attribute = Optional.of(place);
            for (String name : names) {
                attribute = attribute.flatMap(owner -> owner.field(name));
            }
            return attribute;
        }

        private List<ExpressionValue> meant(Optional<Tree> tree) {
            if (tree.isEmpty() || tree.get() instanceof Tree.Absent) {
                return List.of(ExpressionValue.NOTHING);
            }
            return tree.get()
                    .asText()
                    .map(text -> ExpressionText.values(text.strip(), this::values))
                    .orElse(List.of(ExpressionValue.UNKNOWN));
        }

        private List<ExpressionValue> inEnvironment(String name) {
            Optional<Tree> variable = environments.stream()
                    .flatMap(environment -> environment.fields().stream())
                    .filter(field -> MatrixCombination.name(field)
                            .filter(name::equalsIgnoreCase)
                            .isPresent())
                    .map(Tree.Field::value)
                    .findFirst();
            List<ExpressionValue> set = outputs.ofVariable(name);
            if (variable.isEmpty() && !set.isEmpty()) {
                return set;
            }
            List<ExpressionValue> values = variable.isPresent() ? meant(variable) : List.of(ExpressionValue.UNKNOWN);
            if (!outputs.setsVariable(name)) {
                return values;
            }
            var more = new ArrayList<ExpressionValue>(set.isEmpty() ? List.of(ExpressionValue.UNKNOWN) : set);
            values.forEach(value -> more.add(value.atMost(Certainty.DEFAULT)));
            return List.copyOf(more);
        }
    }
}
