package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.Locale;

/** From which severity on a finding makes {@code check} fail. */
public enum FailOn {
    ERROR,
    WARNING,
    INFORMATION,
    HINT,
    NEVER;

    boolean includes(Severity severity) {
        return this != NEVER && severity.compareTo(Severity.valueOf(name())) <= 0;
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
