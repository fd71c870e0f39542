package io.github.dockerfilestages.protocol.realeditors;

import java.nio.file.Path;

/** Where things are. */
final class Places {
    /** What the editors work on, what comes of it, and the scripts that some of them run. */
    static final Path SOURCES = Path.of("src", "editors").toAbsolutePath();

    /** What the editors leave behind, for a look at it. */
    static final Path OUTPUT = Path.of("target", "editors").toAbsolutePath();

    private Places() {}

    static Path launcher() {
        return Path.of(System.getProperty("dockerfileStages.launcher", "../server/target/dist/bin/dockerfile-stages"))
                .toAbsolutePath()
                .normalize();
    }

    /** What the distribution has for an editor. */
    static Path configuration(String editor) {
        return launcher().getParent().resolveSibling("editors").resolve(editor);
    }
}
