package io.github.dockerfilestages.ide.paths;

import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.paths.PathOccurrences;
import io.github.dockerfilestages.ide.symbols.paths.PathSymbol;
import java.util.Optional;

/** Find references and highlight: who takes the path at the cursor, and what makes it. */
public final class PathReferences {
    private PathReferences() {}

    /** Absent where no path is. */
    public static Optional<PathOccurrences> find(FilePosition cursor) {
        return PathSymbol.at(cursor).map(PathOccurrences::of);
    }
}
