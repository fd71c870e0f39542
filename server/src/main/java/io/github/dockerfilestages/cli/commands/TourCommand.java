package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.lsp.tour.EditorSession;
import io.github.dockerfilestages.lsp.tour.ServerFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code tour}: shows the answers of the server for a sample, as an editor would get them. */
@Command(
        name = "tour",
        description = "Shows the server at work: starts it, opens a sample as an editor would, and prints its answers.")
public final class TourCommand implements Callable<Integer> {
    private static final String SAMPLE = "tour.Dockerfile";
    private static final String MAIN = "io.github.dockerfilestages.Main";

    private final Console console;

    public TourCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        try (EditorSession session = EditorSession.start(serverCommand(), "file:///tour/Dockerfile")) {
            new Tour(console, session, start).show(sample());
            return ExitCode.OK;
        } catch (IOException e) {
            console.complain("The server cannot be started: " + e.getMessage() + ".");
        } catch (ServerFailure failure) {
            console.complain(failure.sentence());
        }
        return ExitCode.FAILED;
    }

    /** The same program, on the same Java with the same options, as the launcher would start it. */
    private static List<String> serverCommand() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        Module module = TourCommand.class.getModule();
        command.addAll(
                module.isNamed()
                        ? List.of("-m", module.getName() + "/" + MAIN)
                        : List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of("serve", "--stdio"));
        return command;
    }

    private static String sample() {
        try (InputStream resource = TourCommand.class.getResourceAsStream(SAMPLE)) {
            if (resource == null) {
                throw new IllegalStateException("this program was packaged without " + SAMPLE);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
