package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.console.ProgramVersion;
import io.github.dockerfilestages.lsp.server.ServerCommand;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code serve}; it is only here for its help. To serve, the program calls {@link ServerCommand} directly, so that an
 * editor does not wait until this command line is set up.
 */
@Command(
        name = "serve",
        description = "Serves an editor by the Language Server Protocol: --stdio, --socket PORT or --pipe PATH;"
                + " the word serve may be left out.",
        customSynopsis = "dockerfile-stages serve --stdio | --socket PORT | --pipe PATH [--log LEVEL]",
        footer = {
            "",
            "  --stdio         over the standard streams",
            "  --socket PORT   over a port of this machine on which the editor listens",
            "  --pipe PATH     over a Unix domain socket on which the editor listens",
            "  --log LEVEL     what to write to standard error and the editor's log: error, info (the default), or trace,",
            "                  which also has each message by method, id and size, but never what is in it",
            "  --clientProcessId PID",
            "                  the editor's process, as some editors say it"
        })
public final class ServeCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = List.of();

    private final Console console;

    public ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ServerCommand.run(ProgramVersion.current(), console.err(), arguments.toArray(String[]::new));
    }
}
