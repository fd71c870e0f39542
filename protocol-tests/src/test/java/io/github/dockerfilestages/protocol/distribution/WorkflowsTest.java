package io.github.dockerfilestages.protocol.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows of this project. They cannot run here, but their platforms can be compared with those that exist. */
class WorkflowsTest {
    private static final Path WORKFLOWS = Path.of("../.github/workflows");
    private static final Pattern MATRIX = Pattern.compile("(?m)^ +os: \\[(.*)]$");
    private static final Pattern RUNS_ON = Pattern.compile("(?m)^ +runs-on: (\\S+)$");

    /**
     * The platform of each of GitHub's runners, from its page "GitHub-hosted runners". A job whose runner was removed
     * never starts, so that the release never ends.
     */
    private static final Map<String, String> RUNNERS = Map.of(
            "ubuntu-latest", "linux-x86_64",
            "ubuntu-24.04-arm", "linux-aarch64",
            "macos-15-intel", "darwin-x86_64",
            "macos-latest", "darwin-aarch64",
            "windows-latest", "windows-x86_64");

    @ParameterizedTest
    @ValueSource(strings = {"ci.yml", "release.yml"})
    void runOnRunnersThatExist(String workflow) throws IOException {
        assertEquals(
                List.of(),
                runners(workflow).filter(runner -> !RUNNERS.containsKey(runner)).toList());
    }

    @Test
    void releaseEachPlatformOnce() throws IOException {
        assertEquals(
                RUNNERS.values().stream().sorted().toList(),
                matrix("release.yml").map(RUNNERS::get).sorted().toList());
    }

    private static Stream<String> runners(String workflow) throws IOException {
        Stream<String> named = RUNS_ON.matcher(read(workflow))
                .results()
                .map(found -> found.group(1))
                .filter(runner -> !runner.startsWith("${{"));
        return Stream.concat(matrix(workflow), named);
    }

    private static Stream<String> matrix(String workflow) throws IOException {
        String runners = MATRIX.matcher(read(workflow))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(", "));
        return Stream.of(runners.split(", ", -1));
    }

    private static String read(String workflow) throws IOException {
        return Files.readString(WORKFLOWS.resolve(workflow));
    }
}
