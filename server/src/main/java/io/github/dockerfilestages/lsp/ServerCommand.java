package io.github.dockerfilestages.lsp;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The command line of the server: {@code serve --stdio | --socket PORT | --pipe PATH}, where {@code serve} may be left
 * out and values may follow a blank or a {@code =}. Read here by hand, so that an editor does not wait for a library that
 * reads command lines.
 */
public final class ServerCommand {
    private static final String USAGE = "Usage: dockerfile-stages serve --stdio | --socket PORT | --pipe PATH";
    private static final Set<String> OPTIONS = Set.of("--stdio", "--socket", "--pipe", "--clientProcessId");
    private static final int BAD_USAGE = 2;

    private ServerCommand() {}

    /** Whether the arguments ask for the server rather than for anything else, help on the server included. */
    public static boolean isMeant(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        boolean help = words.contains("--help") || words.contains("-h");
        return !words.isEmpty() && !help && (words.get(0).equals("serve") || OPTIONS.contains(nameIn(words.get(0))));
    }

    /**
     * Serves one client, until it leaves.
     *
     * @return the exit code for the process
     */
    public static int run(String version, PrintStream errors, String... arguments) {
        try {
            Transport transport = connect(Arrays.asList(arguments).iterator(), System::exit);
            return new LanguageServer(transport, version, errors, System::exit).run();
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage() + "\n" + USAGE);
        } catch (IOException e) {
            errors.println("The client cannot be reached: " + e.getMessage());
        }
        return BAD_USAGE;
    }

    private static Transport connect(Iterator<String> words, IntConsumer leave) throws IOException {
        String option = "";
        String value = "";
        while (words.hasNext()) {
            String word = words.next();
            String name = nameIn(word);
            if (!OPTIONS.contains(name) && !name.equals("serve")) {
                throw new IllegalArgumentException("Unknown option: " + word);
            }
            String given = name.equals("serve") || name.equals("--stdio") ? "" : valueOf(word, words);
            if (name.equals("--clientProcessId")) {
                watch(given, leave);
            } else if (!name.equals("serve")) {
                option = name;
                value = given;
            }
        }
        return connect(option, value);
    }

    private static Transport connect(String option, String value) throws IOException {
        return switch (option) {
            case "--stdio" -> Transport.standardStreams();
            case "--socket" -> Transport.socket(port(value));
            case "--pipe" -> Transport.pipe(value);
            default -> throw new IllegalArgumentException("How to reach the client is missing.");
        };
    }

    /** Whoever names its process here wants no server to outlive it. */
    private static void watch(String processId, IntConsumer leave) {
        try {
            ParentProcess.watch(Long.parseLong(processId), () -> leave.accept(LanguageServer.GONE));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a process id: " + processId);
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (0 < port && port < 1 << 16) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new IllegalArgumentException("Not a port: " + value);
    }

    private static String nameIn(String word) {
        int end = word.indexOf('=');
        return end < 0 ? word : word.substring(0, end);
    }

    private static String valueOf(String word, Iterator<String> following) {
        int end = word.indexOf('=');
        if (end >= 0) {
            return word.substring(end + 1);
        }
        if (!following.hasNext()) {
            throw new IllegalArgumentException("Option " + word + " needs a value.");
        }
        return following.next();
    }
}
