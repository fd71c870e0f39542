package io.github.dockerfilestages.cli.output;

import java.util.Locale;

/** How {@code paths} prints the paths that stages take. */
public enum PathsFormat {
    TEXT,
    JSON,
    JSONL;

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
