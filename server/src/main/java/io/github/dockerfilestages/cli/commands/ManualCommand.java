package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import io.github.dockerfilestages.cli.console.ProgramVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code manual}: prints the manual page, for packagers and for users who only have the jar. */
@Command(
        name = "manual",
        description = "Prints the manual page.",
        footer = {"", "To read it:  dockerfile-stages manual | man -l -"})
public final class ManualCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    public ManualCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(ManualPage.of(spec.root().commandLine(), ProgramVersion.current()));
        return ExitCode.OK;
    }
}
