package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.json.JsoncReader;
import io.github.dockerfilestages.text.OffsetMap;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The matrix of a job: lists of values, whose combinations {@code include} extends and {@code exclude} reduces.
 *
 * @see <a href="https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations">
 *     Running variations of jobs</a>
 */
final class WorkflowMatrix {
    private static final int MAX_COMBINATIONS = 100;
    /** Further entries are ignored; GitHub allows this number of jobs. */
    private static final int MAX_ENTRIES = 256;

    private static final String INCLUDE = "include";
    private static final String EXCLUDE = "exclude";

    private static final Pattern JSON =
            Pattern.compile("\\$\\{\\{\\s*fromJSON\\((.*)\\)\\s*}}", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final WorkflowScope scope;
    private final List<Tree> includes;
    private final List<Tree> excludes;
    private final Map<String, Tree> axes = new LinkedHashMap<>();
    private boolean isComplete = true;

    private WorkflowMatrix(Tree written, Predicate<String> isUsed, WorkflowScope scope) {
        this.scope = scope;
        Tree matrix = parsed(written);
        this.includes = entries(matrix, INCLUDE);
        this.excludes = entries(matrix, EXCLUDE);
        for (Tree.Field field : matrix.fields()) {
            MatrixCombination.name(field)
                    .filter(name -> !name.equals(INCLUDE) && !name.equals(EXCLUDE))
                    .filter(name -> isUsed.test(name) || isInEntry(name))
                    .ifPresent(name -> axes.put(name, parsed(field.value())));
        }
    }

    /**
     * The combinations, at least one. If not all of them can be known, one has unknown values.
     *
     * @param job whose matrix it is
     * @param isUsed whether the job may use a lowercase name; other names do not matter
     * @param scope of the workflow
     */
    static List<MatrixCombination> combinations(Tree job, Predicate<String> isUsed, WorkflowScope scope) {
        Optional<Tree> matrix = job.field("strategy").flatMap(strategy -> strategy.field("matrix"));
        return matrix.map(tree -> new WorkflowMatrix(tree, isUsed, scope).combinations())
                .filter(combinations -> !combinations.isEmpty())
                .orElse(List.of(MatrixCombination.UNKNOWN));
    }

    private List<MatrixCombination> combinations() {
        List<MatrixCombination> all = axes.isEmpty() ? List.of() : List.of(MatrixCombination.EMPTY);
        for (Map.Entry<String, Tree> axis : axes.entrySet()) {
            List<Tree> listed = axis.getValue().items();
            List<Tree> values =
                    listed.isEmpty() ? List.of(new Tree.Computed(axis.getValue().range())) : listed;
            if (values.size() * all.size() > MAX_COMBINATIONS) {
                return List.of(MatrixCombination.UNKNOWN);
            }
            all = all.stream()
                    .flatMap(combination -> values.stream().map(value -> combination.with(axis.getKey(), value)))
                    .toList();
        }
        List<MatrixCombination> extended = included(kept(all));
        return isComplete && extended.size() <= MAX_COMBINATIONS
                ? extended
                : Stream.concat(extended.stream().limit(MAX_COMBINATIONS), Stream.of(MatrixCombination.UNKNOWN))
                        .toList();
    }

    /**
     * What a text that is parsed as JSON contains: {@code fromJSON('["a", "b"]')}. If it may be one of several lists,
     * the values of all count.
     */
    private Tree parsed(Tree tree) {
        Optional<Tree.Text> expression = tree.asText()
                .map(Tree.Text::strip)
                .flatMap(text -> Optional.of(JSON.matcher(text.text()))
                        .filter(Matcher::matches)
                        .map(call -> text.slice(call.start(1), call.end(1)).strip()));
        if (expression.isEmpty()) {
            return tree;
        }
        List<ExpressionValue> values = scope.expressionValues(expression.get());
        List<Tree> known = values.stream().flatMap(WorkflowMatrix::json).toList();
        isComplete &= known.size() == values.size();
        boolean isList = known.stream().allMatch(Tree.Items.class::isInstance);
        if (known.isEmpty() || !isList && known.size() > 1) {
            return tree;
        }
        return isList
                ? new Tree.Items(
                        known.stream().flatMap(list -> list.items().stream()).toList(), tree.range())
                : known.get(0);
    }

    private static Stream<Tree> json(ExpressionValue value) {
        TextRange range = value.value().range();
        boolean isVerbatim = value.isKnown()
                && value.isWhole()
                && range.length() == value.value().text().length();
        return isVerbatim
                ? Stream.of(JsoncReader.read(new Tree.Text(value.value().text(), OffsetMap.verbatim(range), false))
                        .tree())
                : Stream.empty();
    }

    private List<MatrixCombination> kept(List<MatrixCombination> all) {
        List<String> names = List.copyOf(axes.keySet());
        return all.stream()
                .filter(combination -> excludes.stream().noneMatch(entry -> combination.agreesWith(entry, names)))
                .map(combination -> withPlaces(combination, excludes))
                .toList();
    }

    /** An entry extends each combination whose values it does not change; if there is none, it is a new combination. */
    private List<MatrixCombination> included(List<MatrixCombination> all) {
        List<String> names = List.copyOf(axes.keySet());
        var extended = new ArrayList<>(all);
        var added = new ArrayList<MatrixCombination>();
        for (Tree entry : includes) {
            boolean isUsed = false;
            for (int index = 0; index < extended.size(); index++) {
                if (extended.get(index).agreesWith(entry, names)) {
                    isUsed = true;
                    extended.set(index, extended(extended.get(index), entry));
                }
            }
            if (!isUsed) {
                added.add(extended(MatrixCombination.EMPTY, entry));
            }
        }
        extended.addAll(added);
        return extended;
    }

    private MatrixCombination extended(MatrixCombination combination, Tree entry) {
        MatrixCombination extended = combination.withPlacesOf(entry);
        for (Tree.Field field : entry.fields()) {
            Optional<String> name = MatrixCombination.name(field)
                    .filter(key -> !axes.containsKey(key) || combination.of(key).isEmpty());
            extended = name.isPresent() ? extended.with(name.get(), field.value()) : extended;
        }
        return extended;
    }

    private static MatrixCombination withPlaces(MatrixCombination combination, List<Tree> entries) {
        MatrixCombination repeated = combination;
        for (Tree entry : entries) {
            repeated = repeated.withPlacesOf(entry);
        }
        return repeated;
    }

    private boolean isInEntry(String name) {
        return Stream.concat(includes.stream(), excludes.stream())
                .flatMap(entry -> entry.fields().stream())
                .anyMatch(field ->
                        MatrixCombination.name(field).filter(name::equals).isPresent());
    }

    private List<Tree> entries(Tree matrix, String name) {
        Optional<Tree> list = matrix.field(name);
        isComplete &= matrix.asText().isEmpty()
                && (list.isEmpty()
                        || list.get() instanceof Tree.Items items
                                && items.items().size() <= MAX_ENTRIES);
        return list.stream()
                .flatMap(entries -> entries.items().stream())
                .limit(MAX_ENTRIES)
                .toList();
    }
}
