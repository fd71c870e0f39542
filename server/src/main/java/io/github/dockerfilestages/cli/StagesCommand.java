package io.github.dockerfilestages.cli;

import java.util.ArrayList;
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
        var files = new ArrayList<Input>();
        boolean isComplete = inputs.forEachWithin(files::add);
        format.print(files, console);
        return isComplete ? ExitCode.OK : ExitCode.FAILED;
    }
}
