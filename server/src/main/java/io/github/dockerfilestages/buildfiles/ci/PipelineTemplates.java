package io.github.dockerfilestages.buildfiles.ci;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.buildfiles.Connections;
import io.github.dockerfilestages.buildfiles.Connections.StartedBy;
import io.github.dockerfilestages.buildfiles.FileCall;
import io.github.dockerfilestages.syntax.Tree;
import io.github.dockerfilestages.syntax.Tree.Field;
import io.github.dockerfilestages.syntax.Value;
import io.github.dockerfilestages.syntax.Value.Certainty;
import io.github.dockerfilestages.text.Blanks;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects the templates that a pipeline of Azure uses, with the values that it gives to their parameters.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/pipelines/process/templates">Templates</a>
 */
final class PipelineTemplates {
    private static final String PARAMETERS = "parameters";
    private static final String OWN_REPOSITORY = "@self";
    /** What only a file has that a pipeline starts with. */
    private static final List<String> STARTS = List.of("trigger", "pr", "schedules", "resources");

    private static final int MAX_CALLS = 300;

    private final String up;
    private final Set<FileCall> calls = new LinkedHashSet<>();

    /** @param path of the pipeline, relative to the searched folder */
    PipelineTemplates(String path) {
        this.up = "../".repeat((int) Math.min(path.chars().filter(c -> c == '/').count(), 100));
    }

    /** Adds the use of a template. */
    void add(Tree use, PipelineScope scope) {
        Optional<String> path = use.field(PipelineFormat.TEMPLATE)
                .flatMap(Tree::asText)
                .flatMap(text -> path(Blanks.strip(text.text())));
        if (path.isPresent() && calls.size() < MAX_CALLS) {
            Map<String, List<Value>> values = new LinkedHashMap<>();
            for (Field given : use.field(PARAMETERS).map(Tree::fields).orElse(List.of())) {
                given.key().asText().ifPresent(name -> values.put(name.text(), values(given.value(), scope)));
            }
            calls.add(
                    new FileCall(BuildKind.AZURE, List.of(path.get()), Optional.empty(), List.of(), values, List.of()));
        }
    }

    /** The path from the folder of the file; empty for a file of another repository, and one that is computed. */
    private Optional<String> path(String written) {
        String path = written.endsWith(OWN_REPOSITORY)
                ? written.substring(0, written.length() - OWN_REPOSITORY.length())
                : written;
        boolean isOther = path.contains("@") || path.contains("$");
        return isOther ? Optional.empty() : Optional.of(path.startsWith("/") ? up + path.substring(1) : path);
    }

    /** The values of a parameter, be it a list. */
    private static List<Value> values(Tree given, PipelineScope scope) {
        List<Value> values = Stream.concat(Stream.of(given), given.items().stream())
                .flatMap(value -> value.asText().stream())
                .flatMap(text -> scope.values(text).stream())
                .toList();
        return values.isEmpty() ? List.of(new Value("", given.range(), Certainty.UNKNOWN)) : values;
    }

    /** @param document that may be a template as a whole */
    Connections connections(Tree document) {
        boolean isTemplate = document.field(PARAMETERS).isPresent()
                && STARTS.stream().noneMatch(name -> document.field(name).isPresent());
        return new Connections(
                Map.of(), Set.of(), List.copyOf(calls), isTemplate ? StartedBy.CALLER : StartedBy.ITSELF);
    }
}
