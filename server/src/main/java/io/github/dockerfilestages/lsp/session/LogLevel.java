package io.github.dockerfilestages.lsp.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much the server logs; each level includes the levels before it. */
public enum LogLevel {
    /** Internal errors. */
    ERROR,
    /** Information that helps to explain an answer. */
    INFO,
    /** Each message, with its method, id and size. */
    TRACE;

    /** The names of the levels, as on the command line. */
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
