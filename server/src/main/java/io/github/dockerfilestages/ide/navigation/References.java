package io.github.dockerfilestages.ide.navigation;

import io.github.dockerfilestages.ide.symbols.FilePosition;
import io.github.dockerfilestages.ide.symbols.Occurrence;
import io.github.dockerfilestages.ide.symbols.Occurrences;
import java.util.List;

/**
 * Find references: everything in all files that stands for the stage or the named context at a cursor, an ARG's default
 * included.
 */
public final class References {
    private References() {}

    /** Of each symbol at the cursor the declarations, then the references, each location once. */
    public static List<Occurrence> find(FilePosition cursor) {
        return Occurrences.at(cursor).stream()
                .map(Occurrence::symbol)
                .distinct()
                .flatMap(symbol -> Occurrences.of(cursor.project(), symbol).stream())
                .toList();
    }
}
