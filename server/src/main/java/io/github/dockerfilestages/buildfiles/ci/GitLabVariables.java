package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.syntax.shell.PossibleValue;
import io.github.dockerfilestages.syntax.shell.ShellTemplates;
import io.github.dockerfilestages.syntax.shell.ShellText;
import io.github.dockerfilestages.syntax.shell.ShellVariables;
import io.github.dockerfilestages.syntax.shell.ShellVariables.ShellVariablesBuilder;
import io.github.dockerfilestages.syntax.shell.VariableText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables that a pipeline and its jobs define. Each may get another value from outside: who starts a pipeline can
 * set it.
 *
 * @see <a href="https://docs.gitlab.com/ci/yaml/#variables">variables</a>
 * @see <a href="https://docs.gitlab.com/ci/yaml/#parallelmatrix">parallel:matrix</a>
 */
final class GitLabVariables {
    private static final String VARIABLES = "variables";
    /** Further entries of a matrix are ignored; GitLab allows 200. */
    private static final int MAX_ENTRIES = 200;

    /** Inputs are replaced when a file is included. */
    static final ShellTemplates INPUTS =
            new ShellTemplates(Pattern.compile("\\$\\[\\[\\s*+(inputs\\.[\\w-]++)[^\\]]*+]]"));

    private final ShellVariablesBuilder variables;

    private GitLabVariables(ShellVariables outer) {
        this.variables = new ShellVariablesBuilder(outer);
    }

    /** @param passed what a pipeline that starts this one sets */
    static ShellVariables ofPipeline(Tree pipeline, List<Tree> passed) {
        var global = new GitLabVariables(ShellVariables.NONE);
        pipeline.field(VARIABLES).ifPresent(global::define);
        pipeline.field("workflow").ifPresent(global::addRules);
        Stream<Tree> given = pipeline.field("include").stream()
                .flatMap(include -> Stream.concat(Stream.of(include), include.items().stream()));
        Stream.concat(pipeline.field("spec").stream(), given)
                .flatMap(owner -> owner.field("inputs").stream())
                .flatMap(inputs -> inputs.fields().stream())
                .forEach(input ->
                        input.key().asText().ifPresent(name -> global.assign("inputs." + name.text(), input.value())));
        passed.forEach(global::define);
        return global.variables.build();
    }

    /**
     * The variables of a job: one set for each entry of a matrix, else a single one.
     *
     * @param lineage the job, then those that it extends, those with precedence first
     * @param passed what a pipeline that starts this one sets: no value of this one replaces it
     */
    static Stream<ShellVariables> ofJob(List<Tree> lineage, ShellVariables global, List<Tree> passed) {
        return ofJob(lineage, global).map(own -> {
            var replaced = new GitLabVariables(own);
            passed.forEach(replaced::define);
            return replaced.variables.build();
        });
    }

    private static Stream<ShellVariables> ofJob(List<Tree> lineage, ShellVariables global) {
        boolean hasOwn = lineage.stream()
                .anyMatch(job ->
                        job.field(VARIABLES).isPresent() || job.field("rules").isPresent());
        ShellVariables own = hasOwn ? own(lineage, global) : global;
        List<Tree> entries = lineage.stream()
                .flatMap(job -> job.field("parallel").flatMap(parallel -> parallel.field("matrix")).stream())
                .findFirst()
                .map(Tree::items)
                .orElse(List.of());
        return entries.isEmpty()
                ? Stream.of(own)
                : entries.stream().limit(MAX_ENTRIES).map(entry -> {
                    var inner = new GitLabVariables(own);
                    inner.define(entry);
                    return inner.variables.build();
                });
    }

    private static ShellVariables own(List<Tree> lineage, ShellVariables global) {
        var own = new GitLabVariables(global);
        for (int index = lineage.size() - 1; index >= 0; index--) {
            lineage.get(index).field(VARIABLES).ifPresent(own::define);
        }
        lineage.stream()
                .filter(job -> job.field("rules").isPresent())
                .findFirst()
                .ifPresent(own::addRules);
        return own.variables.build();
    }

    /** Gives the variables of a mapping these values instead of those that they have. */
    private void define(Tree mapping) {
        for (Field field : mapping.fields()) {
            if (field.key() instanceof Tree.Text name) {
                variables.forget(name.text());
                assign(name.text(), field.value());
            }
        }
    }

    /** The values if the conditions of rules are met. */
    private void addRules(Tree owner) {
        owner.field("rules").stream()
                .flatMap(rules -> rules.items().stream())
                .flatMap(rule -> rule.field(VARIABLES).stream())
                .flatMap(mapping -> mapping.fields().stream())
                .forEach(field -> {
                    if (field.key() instanceof Tree.Text name) {
                        assign(name.text(), field.value());
                    }
                });
    }

    /** A value, a list of them, or a description of the variable with its value and its options. */
    private void assign(String name, Tree value) {
        Stream.of(
                        Stream.of(value),
                        value.items().stream(),
                        value.field("value").stream(),
                        value.field("default").stream(),
                        value.field("options").stream().flatMap(options -> options.items().stream()))
                .flatMap(values -> values)
                .flatMap(each -> each.asText().stream())
                .distinct()
                .forEach(text -> {
                    var source = new ShellText(text.text(), text.offsets());
                    CommandWord word = INPUTS.isIn(text.text()) ? INPUTS.word(source) : VariableText.word(source);
                    variables.assign(name, PossibleValue.ofText(word, source, Certainty.DEFAULT));
                });
    }
}
