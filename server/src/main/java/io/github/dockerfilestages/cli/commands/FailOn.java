package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.Locale;

/** The lowest severity of a diagnostic that makes {@code check} fail. */
public enum FailOn {
    ERROR,
    WARNING,
    INFORMATION,
    HINT,
    NEVER;

    boolean includes(Severity severity) {
        return this != NEVER && severity.compareTo(Severity.valueOf(name())) <= 0;
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
