package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.commands.ShellScope;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scripts of the jobs of a pipeline, with the variables that the jobs give them. A job without a script has that of
 * a job that it extends; the script of a job that others use is read with their variables only.
 *
 * @see <a href="https://docs.gitlab.com/ci/yaml/#extends">extends</a>
 */
final class GitLabJobs {
    private static final List<String> SCRIPTS = List.of("before_script", "script", "after_script");
    /** Jobs may share a script through an alias; beyond this, the variables of jobs are ignored. */
    private static final int MAX_CHARACTERS = 1 << 22;

    private static final int MAX_ANCESTORS = 50;

    private final Tree pipeline;
    private final List<Tree> passed;
    private final Map<String, Tree> jobs = new LinkedHashMap<>();
    private final ShellVariables global;
    private final Set<ShellScope> scopes = new LinkedHashSet<>();
    private final Set<ShellScope> replaced = new LinkedHashSet<>();
    private int characters;

    private GitLabJobs(Tree pipeline, List<Tree> passed) {
        this.pipeline = pipeline;
        this.passed = passed;
        this.global = GitLabVariables.ofPipeline(pipeline, passed);
        pipeline.fields().stream()
                .filter(field -> field.key() instanceof Tree.Text)
                .forEach(field -> jobs.put(((Tree.Text) field.key()).text(), field.value()));
    }

    /**
     * The jobs of a pipeline.
     *
     * @param passed values of variables that a pipeline which starts this one sets
     */
    static GitLabJobs of(Tree pipeline, List<Tree> passed) {
        var jobs = new GitLabJobs(pipeline, passed);
        jobs.read();
        return jobs;
    }

    /** What runs in one shell, for each set of variables; equal ones once. */
    Set<ShellScope> scopes() {
        return scopes;
    }

    /** The same with values of variables that all jobs replace: those of the pipeline, and of jobs that never run. */
    Set<ShellScope> replaced() {
        return replaced;
    }

    private void read() {
        add(List.of(pipeline), global);
        Set<String> extended =
                jobs.values().stream().flatMap(job -> inherited(job).stream()).collect(Collectors.toSet());
        jobs.forEach((name, job) -> {
            if (!isHidden(name)) {
                addJob(job);
            }
        });
        Set<ShellText> used =
                scopes.stream().flatMap(scope -> scope.texts().stream()).collect(Collectors.toSet());
        jobs.forEach((name, job) -> {
            boolean isUsed = used.containsAll(texts(List.of(job), SCRIPTS));
            if (extended.contains(name) && !isUsed) {
                add(List.of(job), global);
            } else if (isHidden(name) && !isUsed) {
                addJob(job);
            } else if (isHidden(name)) {
                List<Tree> lineage = lineage(job);
                GitLabVariables.ofJob(lineage, global, passed).forEach(variables -> add(lineage, variables, replaced));
            }
        });
        Set.copyOf(scopes).forEach(scope -> replaced.add(new ShellScope(scope.texts(), global)));
        replaced.removeAll(scopes);
    }

    /** GitLab never runs a job whose name starts with a dot, but others may have its script. */
    private static boolean isHidden(String job) {
        return job.startsWith(".");
    }

    private void addJob(Tree job) {
        List<Tree> lineage = lineage(job);
        List<Tree> scripts = texts(lineage, SCRIPTS).isEmpty() ? lineage : withDefaults(lineage);
        GitLabVariables.ofJob(lineage, global, passed).forEach(variables -> add(scripts, variables));
    }

    /** @param lineage the job, then those that it extends, those with precedence first */
    private void add(List<Tree> lineage, ShellVariables variables) {
        add(lineage, variables, scopes);
    }

    private void add(List<Tree> lineage, ShellVariables variables, Set<ShellScope> result) {
        ShellVariables affordable = characters > MAX_CHARACTERS ? global : variables;
        for (List<String> names : List.of(SCRIPTS.subList(0, 2), SCRIPTS.subList(2, 3))) {
            List<ShellText> texts = texts(lineage, names);
            if (!texts.isEmpty() && result.add(new ShellScope(texts, affordable))) {
                characters +=
                        texts.stream().mapToInt(text -> text.text().length()).sum();
            }
        }
    }

    private static List<ShellText> texts(List<Tree> lineage, List<String> names) {
        return names.stream()
                .flatMap(name -> lines(lineage.stream()
                        .flatMap(job -> job.field(name).stream())
                        .findFirst()))
                .toList();
    }

    /** Where the scripts of a job come from: last, from what the pipeline gives to all jobs. */
    private List<Tree> withDefaults(List<Tree> lineage) {
        var all = new ArrayList<>(lineage);
        pipeline.field("default").ifPresent(all::add);
        all.add(pipeline);
        return all;
    }

    /** A job, then those that it extends: each is followed by what it inherits, which others must not come before. */
    private List<Tree> lineage(Tree job) {
        var lineage = new ArrayList<Tree>();
        addLineage(job, new HashSet<>(), lineage);
        return lineage;
    }

    private void addLineage(Tree job, Set<String> seen, List<Tree> lineage) {
        lineage.add(job);
        for (String name : inherited(job)) {
            Optional<Tree> base = Optional.ofNullable(jobs.get(name));
            if (base.isPresent() && lineage.size() < MAX_ANCESTORS && seen.add(name)) {
                addLineage(base.get(), seen, lineage);
            }
        }
    }

    /** The names of the jobs that a job extends, the one with precedence first: of several, that is the last. */
    private static List<String> inherited(Tree job) {
        var names = new ArrayList<String>();
        job.field("extends").stream()
                .flatMap(named -> Stream.concat(Stream.of(named), named.items().stream()))
                .flatMap(name -> name.asText().stream())
                .limit(MAX_ANCESTORS)
                .forEach(name -> names.add(0, name.text()));
        return names;
    }

    /** Nested lists are flattened. */
    private static Stream<ShellText> lines(Optional<Tree> script) {
        return script.stream()
                .flatMap(tree -> Stream.concat(
                        tree.asText().stream()
                                .map(text -> GitLabVariables.INPUTS.marked(new ShellText(text.text(), text.offsets()))),
                        tree.items().stream().flatMap(item -> lines(Optional.of(item)))));
    }
}
