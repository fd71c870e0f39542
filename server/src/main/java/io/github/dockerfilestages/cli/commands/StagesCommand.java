package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.input.Input;
import io.github.dockerfilestages.cli.input.Inputs;
import io.github.dockerfilestages.cli.output.StagesFormat;
import io.github.dockerfilestages.cli.output.StagesOutput;
import io.github.dockerfilestages.stages.Stage;
import java.util.Optional;
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

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "Only what the stage with this name or index needs, in Dockerfiles that have it.")
    private Optional<String> target = Optional.empty();

    private final Console console;
    private boolean isFound;

    public StagesCommand(Console console) {
        this.console = console;
        this.inputs = new Inputs(console);
    }

    @Override
    public Integer call() {
        StagesOutput<?> output = format.output();
        boolean isComplete = inputs.forEachWithin(file -> add(file, output));
        output.print(console);
        if (target.isPresent() && !isFound) {
            console.complain("No stage named '" + target.get() + "'.");
            return ExitCode.FAILED;
        }
        return isComplete ? ExitCode.OK : ExitCode.FAILED;
    }

    private void add(Input file, StagesOutput<?> output) {
        Optional<Stage> stage = target.flatMap(file::target);
        if (target.isEmpty() || stage.isPresent()) {
            output.add(file, stage);
            isFound = true;
        }
    }
}
