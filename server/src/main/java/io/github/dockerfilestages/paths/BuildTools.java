package io.github.dockerfilestages.paths;

import java.util.Optional;

/** What earlier commands of a stage have set for the build tools; each stage has its own. */
final class BuildTools {
    private Optional<String> prefix = Optional.empty();

    /** A later installation goes below this folder. */
    void installInto(String folder) {
        prefix = Optional.of(folder);
    }

    Optional<String> prefix() {
        return prefix;
    }
}
