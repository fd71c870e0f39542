package io.github.dockerfilestages.buildfiles;

import io.github.dockerfilestages.text.TextRange;
import java.util.List;
import java.util.Set;

/**
 * The files from which a file takes variables.
 *
 * @param paths without a start that is computed
 * @param unknown where it reads files that cannot be found by their names: these are computed, or there are wildcards in
 *     them; in the order of the text
 */
public record FileSources(Set<String> paths, List<TextRange> unknown) {
    public static final FileSources NONE = new FileSources(Set.of(), List.of());

    public FileSources {
        paths = Set.copyOf(paths);
        unknown = List.copyOf(unknown);
    }

    public boolean isEmpty() {
        return paths.isEmpty() && unknown.isEmpty();
    }
}
