package io.github.dockerfilestages.protocol.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run of the launcher as a command in a folder. */
public final class CommandLine {
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private byte[] input = {};

    private CommandLine(Path folder) {
        this.folder = folder;
    }

    public static CommandLine in(Path folder) {
        return new CommandLine(folder);
    }

    public CommandLine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Sets the standard input of the command. */
    public CommandLine reading(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public Outcome run(String... arguments) {
        ProcessBuilder builder = Launcher.command(List.of(arguments)).directory(folder.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            StreamRecorder out = StreamRecorder.of(process.getInputStream(), "standard output");
            StreamRecorder err = StreamRecorder.of(process.getErrorStream(), "standard error");
            feed(process);
            int code = Patience.await(process.onExit(), () -> "the end of " + String.join(" ", arguments))
                    .exitValue();
            return new Outcome(code, out.all(), err.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void feed(Process process) {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            throw new AssertionError("the command did not read its input", e);
        }
    }

    /** The exit code and the output of a command. */
    public record Outcome(int exitCode, String out, String err) {
        public List<String> outLines() {
            return out.lines().toList();
        }

        public List<String> errLines() {
            return err.lines().toList();
        }
    }
}
