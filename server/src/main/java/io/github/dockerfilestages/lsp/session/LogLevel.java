package io.github.dockerfilestages.lsp.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much the server says of itself: each level what the one before it says, and more. */
public enum LogLevel {
    /** Its own faults. */
    ERROR,
    /** What somebody may want to know who wonders about an answer. */
    INFO,
    /** Each message that comes or goes, by method, id and size. */
    TRACE;

    /** Their names, as on the command line. */
    public static String names() {
        return Arrays.stream(values()).map(LogLevel::word).collect(Collectors.joining(", "));
    }

    public static Optional<LogLevel> named(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
