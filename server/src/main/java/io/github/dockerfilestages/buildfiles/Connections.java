package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.syntax.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What connects a build file with other files.
 *
 * @param assignments the variables that it gives to files which read it, by name
 * @param variables the names of the variables whose values it takes from its environment
 * @param calls the places that use other files
 * @param start who runs it
 * @param sources the files that it may read to set its variables
 */
public record Connections(
        Map<String, Value> assignments,
        Set<String> variables,
        List<FileCall> calls,
        StartedBy start,
        FileSources sources) {
    public static final Connections NONE = new Connections(Map.of(), Set.of(), List.of(), StartedBy.ITSELF);

    public Connections {
        assignments = Collections.unmodifiableMap(new LinkedHashMap<>(assignments));
        variables = Set.copyOf(variables);
        calls = List.copyOf(calls);
    }

    /** Those of a file that reads no other to set its variables. */
    public Connections(Map<String, Value> assignments, Set<String> variables, List<FileCall> calls, StartedBy start) {
        this(assignments, variables, calls, start, FileSources.NONE);
    }

    /** The same together with files that are read to set variables. */
    Connections withSources(FileSources files) {
        return new Connections(assignments, variables, calls, start, files);
    }

    /** What runs a file, and so gives values to its inputs. */
    public enum StartedBy {
        /** The tool; the file is complete on its own. */
        ITSELF,
        /** The tool, or another file. */
        ITSELF_OR_CALLER,
        /** Another file only. */
        CALLER
    }

    /** Those of a file that sets variables. */
    public static Connections ofEnvironment(Map<String, Value> assignments) {
        return new Connections(assignments, Set.of(), List.of(), StartedBy.ITSELF);
    }

    /** Whether the file says nothing to others and asks nothing of them. */
    public boolean isEmpty() {
        return assignments.isEmpty()
                && variables.isEmpty()
                && calls.isEmpty()
                && sources.isEmpty()
                && start == StartedBy.ITSELF;
    }
}
