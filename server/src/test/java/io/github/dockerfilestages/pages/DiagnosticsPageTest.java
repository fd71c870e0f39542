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

    /** Examples that need more than one Dockerfile: {@code check} gets the folder, and a build file in it. */
    private static final Map<String, BuildFileText> FILES = Map.of(
            "UnusedStage",
            new BuildFileText("build.sh", ""),
            "UnknownBuildTarget",
            new BuildFileText("build.sh", "docker build --target build . && docker build --target builder .\n"),
            "UnknownStageInArgument",
            new BuildFileText(
                    "compose.yaml", "services:\n  web:\n    build:\n      context: .\n      args: {BASE: relase}\n"),
            "TargetOmitted",
            new BuildFileText("docker-bake.hcl", "target \"lint\" {\n  tags = [\"lint\"]\n}\n"));

    private record BuildFileText(String name, String text) {}

    @Test
    void eachExampleIsWhatCheckSaysOfIt() throws IOException {
        ExamplePage.read(Path.of("DIAGNOSTICS.md")).check((code, source) -> {
            BuildFileText file = FILES.getOrDefault(code, new BuildFileText("build.sh", ""));
            var shell =
                    new Shell(folder.resolve(code)).write("Dockerfile", source).write(file.name(), file.text());
            return shell.run("check", FILES.containsKey(code) ? "." : "Dockerfile")
                    .out();
        });
    }
}
