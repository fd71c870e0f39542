package io.github.dockerfilestages.buildfiles.github;

import io.github.dockerfilestages.buildfiles.GivenValues;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.text.Matches;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the jobs of a workflow, or the steps of an action, with what names mean in them. */
final class WorkflowJobs {
    private static final Pattern USE = Pattern.compile("matrix\\s*+(?:\\.\\s*+|\\[\\s*+')([\\w-]++)");

    private final String content;
    private final GivenValues given;
    /** The lowercase names of the matrix that any job uses. */
    private final Set<String> usedOfMatrix;

    WorkflowJobs(String content, GivenValues given) {
        this.content = content;
        this.given = given;
        this.usedOfMatrix = Matches.of(USE.matcher(content.toLowerCase(Locale.ROOT)))
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    Stream<WorkflowJob> in(Tree document) {
        WorkflowScope scope = WorkflowScope.of(document, given);
        return JobOutputs.in(document).stream().map(job -> job(job.job(), scope.with(job)));
    }

    private WorkflowJob job(Tree job, WorkflowScope outer) {
        List<WorkflowScope> scopes = WorkflowMatrix.combinations(job, usedOfMatrix::contains, outer).stream()
                .map(combination -> outer.with(combination).in(job))
                .toList();
        return new WorkflowJob(job, scopes, content);
    }
}
