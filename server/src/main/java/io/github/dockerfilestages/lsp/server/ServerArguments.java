package io.github.dockerfilestages.lsp.server;

import io.github.dockerfilestages.lsp.session.LogLevel;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The server's command line; values may follow a blank or a {@code =}. Parsed by hand, so that an editor need not wait
 * for a command line library to load.
 *
 * @param way the option that says how to connect to the client
 * @param address the port or path, if the option needs one
 * @param log how much is logged
 * @param editor the process with whose end the server must end
 */
record ServerArguments(String way, String address, LogLevel log, OptionalLong editor) {
    private static final String COMMAND = "serve";
    private static final String LOG = "--log";
    private static final String EDITOR = "--clientProcessId";
    private static final Set<String> WAYS = Set.of("--stdio", "--socket", "--pipe");

    private static final ServerArguments NONE = new ServerArguments("", "", LogLevel.INFO, OptionalLong.empty());

    /** Whether a command line that starts with this word is for the server. */
    static boolean startsLike(String word) {
        return word.equals(COMMAND) || isOption(nameIn(word));
    }

    /**
     * Parses the arguments.
     *
     * @throws IllegalArgumentException with a sentence, if they are invalid
     */
    public static ServerArguments of(List<String> arguments) {
        ServerArguments asked = NONE;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (!word.equals(COMMAND)) {
                asked = asked.with(word, words);
            }
        }
        return asked;
    }

    Transport connect() throws IOException {
        return switch (way) {
            case "--stdio" -> Transport.standardStreams();
            case "--socket" -> Transport.socket(port(address));
            case "--pipe" -> Transport.pipe(address);
            default -> throw new IllegalArgumentException("How to reach the client is missing.");
        };
    }

    private ServerArguments with(String word, Iterator<String> following) {
        String name = nameIn(word);
        if (!isOption(name)) {
            throw new IllegalArgumentException("Unknown option: " + word);
        }
        String value = name.equals("--stdio") ? "" : valueOf(word, following);
        return switch (name) {
            case LOG -> new ServerArguments(way, address, level(value), editor);
            case EDITOR -> new ServerArguments(way, address, log, OptionalLong.of(processId(value)));
            default -> new ServerArguments(name, value, log, editor);
        };
    }

    private static boolean isOption(String name) {
        return WAYS.contains(name) || name.equals(LOG) || name.equals(EDITOR);
    }

    private static LogLevel level(String value) {
        return LogLevel.named(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not a level of the log: " + value + " (there are " + LogLevel.names() + ")"));
    }

    private static long processId(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a process id: " + value);
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (0 < port && port < 1 << 16) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
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
