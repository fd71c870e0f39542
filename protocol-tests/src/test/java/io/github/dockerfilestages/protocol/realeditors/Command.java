package io.github.dockerfilestages.protocol.realeditors;

import io.github.dockerfilestages.protocol.harness.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that runs to its end. */
final class Command {
    /** A program that runs longer, even with a download, hangs. */
    private static final int PATIENCE_MINUTES = 5;

    private final List<String> words;
    private final Map<String, String> environment = new TreeMap<>();

    private Command(List<String> words) {
        this.words = words;
    }

    static Command of(Object... words) {
        return new Command(List.of(words).stream().map(Object::toString).toList());
    }

    Command and(Object... more) {
        return new Command(
                Stream.concat(words.stream(), of(more).words.stream()).toList());
    }

    Command with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** Puts the packaged server on its path, as a user would. */
    Command withServer() {
        return with("PATH", Launcher.path().getParent() + ":" + System.getenv("PATH"));
    }

    /** The same for a shell. */
    String shellLine() {
        Stream<String> variables =
                environment.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
        return Stream.concat(Stream.of("env"), Stream.concat(variables, words.stream()))
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    Result run() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            endAfter(PATIENCE_MINUTES, process);
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + words.get(0) + " ran", e);
        }
    }

    /** An editor that hangs has failed; its output shows how far it came. */
    private static void endAfter(int minutes, Process process) {
        process.onExit().orTimeout(minutes, TimeUnit.MINUTES).exceptionally(late -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            return process.destroyForcibly();
        });
    }

    /** @param output standard output and standard error */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Whether the program exists. */
    boolean exists() {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Path.of(folder, words.get(0)).toFile().canExecute());
    }
}
