package io.github.dockerfilestages.protocol.realeditors;

import io.github.dockerfilestages.protocol.harness.Launcher;
import java.nio.file.Path;

/** The folders of these tests. */
final class Places {
    /** The project that the editors work on, the expected result, and the scripts that some of them run. */
    static final Path SOURCES = Path.of("src", "editors").toAbsolutePath();

    /** The output of the editors, kept for inspection. */
    static final Path OUTPUT = Path.of("target", "editors").toAbsolutePath();

    private Places() {}

    /** The files of the distribution for an editor. */
    static Path configuration(String editor) {
        return Launcher.distribution("editors").resolve(editor);
    }
}
