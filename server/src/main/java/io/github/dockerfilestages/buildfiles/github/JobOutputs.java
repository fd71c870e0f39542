package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the scripts of a job write for others: outputs of steps, which may become those of the job, and variables. The
 * case of names does not count.
 */
final class JobOutputs {
    static final JobOutputs NONE = new JobOutputs(new Tree.Absent(TextRange.at(0)), List.of(), Map.of());

    private final Tree job;
    private final List<Tree> around;
    private final Map<String, JobOutputs> jobs;
    private final Map<String, Map<String, List<ExpressionValue>>> steps = byName();
    private final Map<String, List<ExpressionValue>> environment = byName();
    private final Set<String> setVariables = new HashSet<>();

    /**
     * @param job a job, or the steps of an action
     * @param around the environment of the workflow
     * @param jobs those of the workflow by name
     */
    private JobOutputs(Tree job, List<Tree> around, Map<String, JobOutputs> jobs) {
        this.job = job;
        this.around = around;
        this.jobs = jobs;
        job.field("steps").stream().flatMap(all -> all.items().stream()).forEach(this::add);
    }

    /** Those of all jobs of a workflow, or of an action. */
    static List<JobOutputs> in(Tree document) {
        List<Tree> around = document.field("env").stream().toList();
        Map<String, JobOutputs> byName = byName();
        var all = new ArrayList<JobOutputs>();
        for (Field job : document.field("jobs").map(Tree::fields).orElse(List.of())) {
            var outputs = new JobOutputs(job.value(), around, byName);
            all.add(outputs);
            name(job.key()).ifPresent(name -> byName.put(name, outputs));
        }
        document.field("runs").ifPresent(runs -> all.add(new JobOutputs(runs, around, byName)));
        return all;
    }

    private void add(Tree step) {
        Optional<Tree.Text> script = step.field("run").flatMap(Tree::asText);
        script.filter(ScriptOutputs::mayWriteOutput)
                .ifPresent(text -> step.field("id")
                        .flatMap(JobOutputs::name)
                        .ifPresent(id -> steps.put(id, ScriptOutputs.of(text))));
        script.filter(ScriptOutputs::mayWriteEnvironment).ifPresent(this::addVariables);
    }

    private void addVariables(Tree.Text script) {
        Set<String> names = ScriptOutputs.environmentNames(script);
        setVariables.addAll(names);
        ScriptOutputs.of(script).forEach((name, values) -> {
            if (names.contains(name.toLowerCase(Locale.ROOT))) {
                environment.merge(name, values, JobOutputs::joined);
            }
        });
    }

    Tree job() {
        return job;
    }

    /** The environment of the workflow. */
    List<Tree> around() {
        return around;
    }

    /** Those of another job of the workflow. */
    Optional<JobOutputs> ofJob(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    /** The names of the variables that scripts set for the steps after them. */
    Set<String> variables() {
        return environment.keySet();
    }

    /** Whether a script may set a variable, be it to a value that is not known. */
    boolean setsVariable(String name) {
        return setVariables.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The values of such a variable; none if no script is known to set it. */
    List<ExpressionValue> ofVariable(String name) {
        return environment.getOrDefault(name, List.of());
    }

    private static <T> Map<String, T> byName() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** The values of an output of a step; none if it is not known who writes it. */
    List<ExpressionValue> ofStep(String step, String output) {
        return steps.getOrDefault(step, Map.of()).getOrDefault(output, List.of());
    }

    /** The text that is an output of the job. */
    Optional<Tree> output(String name) {
        return job.field("outputs").stream()
                .flatMap(outputs -> outputs.fields().stream())
                .filter(output ->
                        name(output.key()).filter(name::equalsIgnoreCase).isPresent())
                .map(Field::value)
                .findFirst();
    }

    private static List<ExpressionValue> joined(List<ExpressionValue> some, List<ExpressionValue> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static Optional<String> name(Tree key) {
        return key.asText().map(Tree.Text::text);
    }
}
