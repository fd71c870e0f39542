package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.buildfiles.Build.BuildKind;
import io.github.dockerfilestages.syntax.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a build file that uses other build files: {@code include} of a compose file, {@code uses} of a workflow.
 *
 * @param kind of the files
 * @param files their paths, relative to the folder of the calling file; of compose files, later ones override earlier
 *     ones
 * @param folder to which the paths in the files are relative; if absent, it is that of the first file
 * @param environment the paths of the files with variables; if there are none, the one in the folder
 * @param values of the inputs, by their names, which are in lowercase for a workflow or action
 * @param guesses what the place seems to build, judged on its own; for files that cannot be read
 */
public record FileCall(
        BuildKind kind,
        List<String> files,
        Optional<String> folder,
        List<String> environment,
        Map<String, List<Value>> values,
        List<Build> guesses) {

    public FileCall {
        files = List.copyOf(files);
        environment = List.copyOf(environment);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        guesses = List.copyOf(guesses);
    }

    /** A list of compose files that are included. */
    public static FileCall include(List<String> files, Optional<String> folder, List<String> environment) {
        return new FileCall(BuildKind.COMPOSE, files, folder, environment, Map.of(), List.of());
    }

    /**
     * A file whose commands run in a folder that the calling one gives.
     *
     * @param files the paths that it may have
     * @param values of its variables, by their names
     */
    public static FileCall commands(
            BuildKind kind, List<String> files, Optional<String> folder, Map<String, List<Value>> values) {
        return new FileCall(kind, files, folder, List.of(), values, List.of());
    }

    /** A file that is a part of the calling one. */
    public static FileCall part(BuildKind kind, String file) {
        return new FileCall(kind, List.of(file), Optional.empty(), List.of(), Map.of(), List.of());
    }

    /**
     * A use of a workflow or action.
     *
     * @param files the paths that it may have
     */
    public static FileCall use(List<String> files, Map<String, List<Value>> values, List<Build> guesses) {
        return new FileCall(BuildKind.GITHUB, files, Optional.empty(), List.of(), values, guesses);
    }
}
