package io.github.dockerfilestages.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dockerfilestages.cli.Shell.Outcome;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ProgramVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("one of its tests replaces a system property")
class CommandLineInterfaceTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "stages", "paths", "rename", "serve", "tour", "doctor", "completion", "manual"})
    void helpNamesEveryCommandAndEachHasItsOwn(String command) {
        Outcome help = run("--help");
        Outcome own = run(command, "--help");

        assertEquals(new Outcome(0, help.out(), ""), help);
        assertTrue(help.out().contains("\n  " + command + " "), help.out());
        assertEquals(new Outcome(0, own.out(), ""), own);
        assertTrue(own.out().startsWith("Usage: dockerfile-stages " + command + " "), own.out());
    }

    @Test
    void theVersionIsOneLine() {
        assertEquals(new Outcome(0, "dockerfile-stages " + ProgramVersion.current() + "\n", ""), run("--version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek|Unknown command 'chek' (did you mean check?); see dockerfile-stages --help.",
                "--colour|Unknown option '--colour'; see dockerfile-stages --help.",
                "check --formt json|Unknown option '--formt' (did you mean --format?); see dockerfile-stages check --help.",
                "check --format xml|Invalid value for option '--format': 'xml' is none of text, json, sarif, github, gitlab, checkstyle, junit;"
                        + " see dockerfile-stages check --help.",
                "check --format|Missing required parameter for option '--format' (FORMAT);"
                        + " see dockerfile-stages check --help.",
                "rename Dockerfile a|Missing required parameter: 'NEW'; see dockerfile-stages rename --help.",
                "rename Dockerfile a b c|Unexpected argument 'c'; see dockerfile-stages rename --help.",
                "|Missing required subcommand; see dockerfile-stages --help."
            })
    void badUsageIsOneSentenceAndExitCodeTwo(String arguments, String sentence) {
        String[] words = arguments == null ? new String[0] : arguments.split(" ");

        assertEquals(new Outcome(2, "", "dockerfile-stages: " + sentence + "\n"), run(words));
    }

    @Test
    void choicesMayBeWrittenInAnyLetterCase() {
        assertEquals(new Outcome(0, "[]\n", ""), run("check", "--format", "Json"));
    }

    @Test
    void completionIsAScriptForEveryCommandAndOption() {
        Outcome completion = run("completion");

        assertEquals(0, completion.code());
        assertTrue(completion.out().startsWith("#!/usr/bin/env bash\n"), completion.out());
        assertTrue(
                completion.out().contains("check stages paths rename serve tour doctor completion manual"),
                completion.out());
        assertTrue(completion.out().contains("--fail-on"), completion.out());
    }

    @Test
    void theManualHasWhatTheHelpOfEachCommandSays() {
        Outcome manual = run("manual");

        assertEquals(0, manual.code());
        assertTrue(manual.out().startsWith(".TH DOCKERFILE\\-STAGES 1 "), manual.out());
        for (String command : List.of("check", "stages", "rename", "serve", "tour", "completion", "manual")) {
            String help =
                    run(command, "--help").out().strip().replace("\\", "\\e").replace("-", "\\-");
            assertTrue(
                    manual.out().contains(".SH " + command.toUpperCase(Locale.ROOT) + "\n.nf\n" + help + "\n.fi"),
                    help);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "completion", "manual"})
    void linesEndInOneCharacterWhateverTheSystemDoes(String command) {
        String separator = System.getProperty("line.separator");
        System.setProperty("line.separator", "\r\n");
        try {
            String out = run(command).out();
            assertEquals(out.replace("\r", ""), out);
        } finally {
            System.setProperty("line.separator", separator);
        }
    }

    @Test
    void outputThatIsLostIsAFailure() {
        var err = new ByteArrayOutputStream();
        var console = new Console(
                folder,
                InputStream.nullInputStream(),
                new PrintStream(new FullDisk(), false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                false);

        assertEquals(2, CommandLineInterface.run(console, "--version"));
        assertEquals("dockerfile-stages: The output could not be written.\n", err.toString(StandardCharsets.UTF_8));
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private Outcome run(String... arguments) {
        return new Shell(folder).run(arguments);
    }
}
