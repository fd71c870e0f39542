package io.github.dockerfilestages;

import io.github.dockerfilestages.cli.CommandLineInterface;
import io.github.dockerfilestages.cli.console.ProgramVersion;
import io.github.dockerfilestages.lsp.server.ServerCommand;

/** The entry point of the program. */
public final class Main {
    private Main() {}

    /** Starts the language server if the arguments ask for it, otherwise the command line; see {@code --help}. */
    public static void main(String[] args) {
        System.exit(
                ServerCommand.isMeant(args)
                        ? ServerCommand.run(ProgramVersion.current(), System.err, args)
                        : CommandLineInterface.run(args));
    }
}
