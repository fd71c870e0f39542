package io.github.dockerfilestages.buildfiles;

import java.util.Locale;

/** The last part of a path, by which most formats are recognized. */
public final class FileNames {
    private FileNames() {}

    public static String of(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What follows the last dot, in lowercase; empty if there is no dot. */
    public static String ending(String path) {
        String name = of(path);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
