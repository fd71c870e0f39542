package io.github.dockerfilestages.web.command;

import io.github.dockerfilestages.cli.commands.CheckCommand;
import io.github.dockerfilestages.cli.commands.ContradictoryOptions;
import io.github.dockerfilestages.cli.commands.RenameCommand;
import io.github.dockerfilestages.cli.commands.StagesCommand;
import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ExitCode;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The commands `check`, `stages` and `rename` of the program as a JavaScript module, for places without Java: what they
 * print, write and return is what the program does.
 */
public final class HostedCommand {
    private static final int BUFFER = 1 << 16;

    private HostedCommand() {}

    /**
     * Runs a command, with all options of the program except `--help`, and returns its exit code.
     *
     * @param words the command and its arguments
     */
    public static int runCommand(CommandHost host, List<String> words) {
        HostDisk.mount(host);
        System.setProperty("user.home", host.homeFolder());
        var console = new Console(
                Path.of(""),
                new HostInput((position, most) -> HostDisk.ask("-", () -> host.input(most))),
                stream(host::print),
                stream(host::complain),
                host.isTerminal(),
                host.hasColour());
        int code = run(console, words);
        return console.isWritten() ? code : ExitCode.FAILED;
    }

    private static PrintStream stream(Consumer<String> target) {
        return new PrintStream(new BufferedOutputStream(new HostOutput(target), BUFFER), false, StandardCharsets.UTF_8);
    }

    private static int run(Console console, List<String> arguments) {
        String name = arguments.isEmpty() ? "" : arguments.get(0);
        try {
            Callable<Integer> command = command(name, console);
            CommandArguments.read(command, arguments.subList(1, arguments.size()));
            return command.call();
        } catch (WrongArgument | ContradictoryOptions wrong) {
            console.complain(wrong.getMessage() + ".");
        } catch (Exception fault) {
            console.complain("Internal error in the command " + name + ": " + fault);
        }
        return ExitCode.FAILED;
    }

    private static Callable<Integer> command(String name, Console console) throws WrongArgument {
        return switch (name) {
            case "check" -> new CheckCommand(console);
            case "stages" -> new StagesCommand(console);
            case "rename" -> new RenameCommand(console);
            default -> throw new WrongArgument("Unknown command '" + name + "'");
        };
    }
}
