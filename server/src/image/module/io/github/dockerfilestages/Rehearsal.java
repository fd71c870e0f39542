package io.github.dockerfilestages;

import io.github.dockerfilestages.cli.CommandLineInterface;
import io.github.dockerfilestages.lsp.server.ServerCommand;
import java.util.List;

/**
 * Runs commands and then the server in one process, so that the image's class cache, which one process makes, has the
 * classes of both. It is part of the image only.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** The argument is a folder with a Dockerfile and build files. */
    public static void main(String[] args) {
        String folder = args[0];
        String dockerfile = folder + "/Dockerfile";
        for (List<String> command : List.of(
                List.of("--version"),
                List.of("check", folder),
                List.of("check", "--format", "json", dockerfile),
                List.of("check", "--format", "sarif", "--fix", "--diff", folder),
                List.of("stages", dockerfile),
                List.of("rename", dockerfile, "build", "renamed"))) {
            int unused = CommandLineInterface.run(command.toArray(String[]::new));
        }
        System.exit(ServerCommand.run("training", System.err, "--stdio"));
    }
}
