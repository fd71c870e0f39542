package io.github.dockerfilestages.protocol.realeditors;

import io.github.dockerfilestages.protocol.harness.Launcher;
import java.nio.file.Path;

/** Where things are. */
final class Places {
    /** What the editors work on, what comes of it, and the scripts that some of them run. */
    static final Path SOURCES = Path.of("src", "editors").toAbsolutePath();

    /** What the editors leave behind, for a look at it. */
    static final Path OUTPUT = Path.of("target", "editors").toAbsolutePath();

    private Places() {}

    /** What the distribution has for an editor. */
    static Path configuration(String editor) {
        return Launcher.distribution("editors").resolve(editor);
    }
}
