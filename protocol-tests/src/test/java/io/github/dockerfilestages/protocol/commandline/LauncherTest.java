package io.github.dockerfilestages.protocol.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.protocol.harness.Client;
import io.github.dockerfilestages.protocol.harness.CommandLine;
import io.github.dockerfilestages.protocol.harness.CommandLine.Outcome;
import io.github.dockerfilestages.protocol.harness.Session;
import io.github.dockerfilestages.protocol.json.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher itself: version, help and tour. */
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void printsTheVersionThatTheServerTells() {
        Outcome outcome = run("--version");

        assertEquals(0, outcome.exitCode());
        try (Session session = Client.modern().start()) {
            String version = Json.text(session.initializeResult(), "serverInfo.version");
            assertEquals("dockerfile-stages " + version, outcome.out().strip());
        }
    }

    @Test
    void printsHelp() {
        Outcome outcome = run("--help");

        assertEquals(0, outcome.exitCode());
        for (String word : List.of("dockerfile-stages", "--stdio", "serve", "check", "stages", "rename", "tour")) {
            assertTrue(outcome.out().contains(word), () -> "no " + word + " in:\n" + outcome.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "check", "stages", "rename", "tour"})
    void printsHelpForEachCommand(String command) {
        Outcome outcome = run(command, "--help");

        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains(command), outcome::out);
    }

    /** The messages of an editor and the server, for a new user to read. */
    @Test
    void showsAroundInATour() {
        Outcome outcome = run("tour");

        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals("", outcome.err());
        for (String part :
                List.of("initialize", "textDocument/definition", "textDocument/completion", "textDocument/rename")) {
            assertTrue(
                    outcome.out().contains(part) || outcome.out().contains(part.replace("textDocument/", "")),
                    () -> "no " + part + " in:\n" + outcome.out());
        }
        assertTrue(outcome.outLines().stream().anyMatch(line -> line.matches(".*\\^{2,}.*")), "carets below a finding");
        assertTrue(outcome.outLines().stream().anyMatch(line -> line.strip().startsWith("-")), "a diff");
        assertTrue(outcome.outLines().stream().anyMatch(line -> line.strip().startsWith("+")), "a diff");
    }

    private Outcome run(String... arguments) {
        return CommandLine.in(folder).run(arguments);
    }
}
