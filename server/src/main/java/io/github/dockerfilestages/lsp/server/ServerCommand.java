package io.github.dockerfilestages.lsp.server;

import io.github.dockerfilestages.lsp.protocol.Capabilities;
import io.github.dockerfilestages.lsp.protocol.ClientProfile;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * The command line of the server: {@code serve --stdio | --socket PORT | --pipe PATH}, where {@code serve} is optional.
 */
public final class ServerCommand {
    private static final String USAGE =
            "Usage: dockerfile-stages serve --stdio | --socket PORT | --pipe PATH [--log LEVEL]";
    private static final int BAD_USAGE = 2;

    private ServerCommand() {}

    /** Whether the arguments ask for the server, and not for another command or for help on the server. */
    public static boolean isMeant(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        boolean help = words.contains("--help") || words.contains("-h");
        return !words.isEmpty() && !help && ServerArguments.startsLike(words.get(0));
    }

    /** The capabilities announced to an unknown client, by their names in the protocol. */
    public static List<String> offers() {
        return Capabilities.of(ClientProfile.UNKNOWN).keySet().stream()
                .map(name -> name.replace("Provider", ""))
                .toList();
    }

    /**
     * Serves one client until it leaves.
     *
     * @return the exit code for the process
     */
    public static int run(String version, PrintStream errors, String... arguments) {
        try {
            ServerArguments asked = ServerArguments.of(Arrays.asList(arguments));
            asked.editor().ifPresent(editor -> ParentProcess.watch(editor, () -> System.exit(LanguageServer.GONE)));
            return new LanguageServer(asked.connect(), version, errors, asked.log(), System::exit).run();
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage() + "\n" + USAGE);
        } catch (IOException e) {
            errors.println("The client cannot be reached: " + e.getMessage());
        }
        return BAD_USAGE;
    }
}
