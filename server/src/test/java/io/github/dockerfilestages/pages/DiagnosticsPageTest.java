package io.github.dockerfilestages.pages;

import io.github.dockerfilestages.cli.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DIAGNOSTICS.md shows the output of {@code check}. */
class DiagnosticsPageTest {
    @TempDir
    private Path folder;

    /**
     * Examples that need more than one Dockerfile: {@code check} gets the folder, and for targets also a script in it.
     */
    private static final Map<String, String> SCRIPTS = Map.of(
            "UnusedStage",
            "",
            "UnknownBuildTarget",
            "docker build --target build . && docker build --target builder .\n");

    @Test
    void eachExampleIsWhatCheckSaysOfIt() throws IOException {
        ExamplePage.read("DIAGNOSTICS.md").check((code, source) -> {
            var shell = new Shell(folder).write("Dockerfile", source).write("build.sh", SCRIPTS.getOrDefault(code, ""));
            return shell.run("check", SCRIPTS.containsKey(code) ? "." : "Dockerfile")
                    .out();
        });
    }
}
