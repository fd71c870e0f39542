package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.input.Inputs;
import io.github.dockerfilestages.cli.output.StagesFormat;
import io.github.dockerfilestages.cli.output.StagesOutput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stages}: prints the stages of Dockerfiles, their bases and their other dependencies. */
@Command(
        name = "stages",
        description = "Prints the stages of Dockerfiles, and what they are built from and take from each other.")
public final class StagesCommand implements Callable<Integer> {
    @Mixin
    private final Inputs inputs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private StagesFormat format = StagesFormat.TEXT;

    private final Console console;

    public StagesCommand(Console console) {
        this.console = console;
        this.inputs = new Inputs(console);
    }

    @Override
    public Integer call() {
        StagesOutput<?> output = format.output();
        boolean isComplete = inputs.forEachWithin(output::add);
        output.print(console);
        return isComplete ? ExitCode.OK : ExitCode.FAILED;
    }
}
