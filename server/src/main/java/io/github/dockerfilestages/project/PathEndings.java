package io.github.dockerfilestages.project;

import java.util.stream.Stream;

/**
 * The last names of paths, as keys by which a Dockerfile is found if the beginning of its path is not known. They start
 * with a slash, which no name of a stage does. Of a longer ending, only the last names count.
 */
final class PathEndings {
    private static final int MAX_NAMES = 4;

    private PathEndings() {}

    /** The keys of a path. */
    static Stream<String> keys(FilePath path) {
        var keys = Stream.<String>builder();
        int slash = path.value().length();
        for (int names = 0; names < MAX_NAMES && slash > 0; names++) {
            slash = path.value().lastIndexOf('/', slash - 1);
            if (slash >= 0) {
                keys.add(path.value().substring(slash));
            }
        }
        return keys.build();
    }

    /** The key of an ending that is written without a slash before it. */
    static String key(String ending) {
        int slash = ending.length();
        for (int names = 0; names < MAX_NAMES && slash >= 0; names++) {
            slash = ending.lastIndexOf('/', slash - 1);
        }
        return slash < 0 ? "/" + ending : ending.substring(slash);
    }
}
