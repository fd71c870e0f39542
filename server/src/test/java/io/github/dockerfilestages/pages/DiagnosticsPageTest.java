package io.github.dockerfilestages.pages;

import io.github.dockerfilestages.cli.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DIAGNOSTICS.md shows what {@code check} prints. */
class DiagnosticsPageTest {
    @TempDir
    private Path folder;

    /** That nothing uses a stage is known of a folder only. */
    @Test
    void eachExampleIsWhatCheckSaysOfIt() throws IOException {
        ExamplePage.read("DIAGNOSTICS.md")
                .check((code, source) -> new Shell(folder)
                        .write("Dockerfile", source)
                        .run("check", code.equals("UnusedStage") ? "." : "Dockerfile")
                        .out());
    }
}
