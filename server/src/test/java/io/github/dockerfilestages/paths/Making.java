package io.github.dockerfilestages.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.paths.KnownPaths.PathEntry;
import io.github.dockerfilestages.paths.KnownPaths.PathEntryKind;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks which paths the instructions of a stage make. */
final class Making {
    private Making() {}

    /**
     * Checks all paths that are known at the end of a stage.
     *
     * @param paths in the order of their names; a directory ends in a slash
     * @param stage its instructions after FROM
     */
    static void check(String paths, String stage) {
        assertEquals(paths, made(stage, entry -> true), stage);
    }

    /** Checks the files only. */
    static void checkFiles(String files, String stage) {
        assertEquals(files, made(stage, entry -> entry.kind() == PathEntryKind.FILE), stage);
    }

    private static String made(String stage, Predicate<PathEntry> filter) {
        PathModel paths = PathModel.of(Leading.model("FROM alpine\n" + stage + "\n"));
        return KnownPaths.of(paths, 0).stream()
                .filter(filter)
                .map(entry -> entry.name() + (entry.kind() == PathEntryKind.DIRECTORY ? "/" : ""))
                .collect(Collectors.joining(" "));
    }
}
