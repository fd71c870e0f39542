package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.input.Inputs;
import io.github.dockerfilestages.cli.output.PathsFormat;
import io.github.dockerfilestages.cli.output.PathsOutput;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paths}: prints the paths that stages take from one another, and what makes each of them. */
@Command(name = "paths", description = "Prints the paths that stages take from each other, and what makes each path.")
public final class PathsCommand implements Callable<Integer> {
    @Mixin
    private final Inputs inputs;

    @Option(names = "--stage", paramLabel = "NAME", description = "Only paths of the stage with this name or index.")
    private Optional<String> stage = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private PathsFormat format = PathsFormat.TEXT;

    private final Console console;
    private boolean isFound;

    public PathsCommand(Console console) {
        this.console = console;
        this.inputs = new Inputs(console);
    }

    @Override
    public Integer call() {
        var output = new PathsOutput(format, stage);
        boolean isComplete = inputs.forEachWithin(file -> {
            output.add(file);
            isFound |= stage.flatMap(file::target).isPresent();
        });
        output.print(console);
        if (stage.isPresent() && !isFound) {
            console.complain("No stage named '" + stage.get() + "'.");
            return ExitCode.FAILED;
        }
        return isComplete ? ExitCode.OK : ExitCode.FAILED;
    }
}
