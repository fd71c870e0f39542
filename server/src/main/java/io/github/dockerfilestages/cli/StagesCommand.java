package io.github.dockerfilestages.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stages}: the stages of Dockerfiles, what they are built from and what they take from each other. */
@Command(
        name = "stages",
        description = "Prints the stages of Dockerfiles, and what they are built from and take from each other.")
final class StagesCommand implements Callable<Integer> {
    @Mixin
    private final Inputs inputs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private StagesFormat format = StagesFormat.TEXT;

    private final Console console;

    StagesCommand(Console console) {
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
