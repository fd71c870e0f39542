package io.github.dockerfilestages.cli;

import io.github.dockerfilestages.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with files in which commands run, inside this process. */
public final class Shell {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";
    private boolean isTerminal;
    private boolean hasColour;

    public Shell(Path folder) {
        this.folder = folder;
    }

    /** The result of a command, with all of its output as text. */
    public record Outcome(int code, String out, String err) {}

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Shell write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Shell write(String name, byte[] content) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on, commands read this text from standard input. */
    public Shell withInput(String text) {
        input = text;
        return this;
    }

    /** From now on, commands print to a terminal that shows colours. */
    public Shell withColours() {
        isTerminal = true;
        hasColour = true;
        return this;
    }

    public Console console() {
        return new Console(
                folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                isTerminal,
                hasColour);
    }

    /** The errors reported so far. */
    public String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }

    public Outcome run(String... arguments) {
        out.reset();
        err.reset();
        int code = CommandLineInterface.run(console(), arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
