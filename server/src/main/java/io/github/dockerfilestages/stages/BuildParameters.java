package io.github.dockerfilestages.stages;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a build besides the Dockerfile.
 *
 * @param platform the platform of the BUILD* and TARGET* arguments, never that of this machine
 * @param buildArguments values for global ARGs that replace their defaults
 * @param namedContexts the names of additional build contexts
 */
public record BuildParameters(String platform, Map<String, String> buildArguments, Set<String> namedContexts) {

    /** A build without parameters, on linux/amd64. */
    public static final BuildParameters NONE = new BuildParameters("linux/amd64", Map.of(), Set.of());

    public BuildParameters {
        buildArguments = Map.copyOf(buildArguments);
        namedContexts = Set.copyOf(namedContexts);
    }

    /** Whether a text names an operating system and an architecture, as {@code linux/arm64/v8} does. */
    public static boolean isPlatform(String text) {
        return text.indexOf('/') > 0 && Platform.isValid(text);
    }

    /** The same build with further contexts. */
    public BuildParameters with(Set<String> moreContexts) {
        if (namedContexts.containsAll(moreContexts)) {
            return this;
        }
        var contexts = new HashSet<>(namedContexts);
        contexts.addAll(moreContexts);
        return new BuildParameters(platform, buildArguments, contexts);
    }

    /** The same build without arguments, so that only the defaults in the file count. */
    public BuildParameters withoutArguments() {
        return new BuildParameters(platform, Map.of(), namedContexts);
    }
}
