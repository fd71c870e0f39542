package io.github.dockerfilestages.cli.commands;

import io.github.dockerfilestages.ide.diagnostics.Severity;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The lowest severity of a diagnostic that makes {@code check} fail. */
public enum FailOn {
    ERROR,
    WARNING,
    INFORMATION,
    HINT,
    NEVER;

    /** The severities that make it fail. */
    Set<Severity> severities() {
        return this == NEVER ? Set.of() : EnumSet.range(Severity.ERROR, Severity.valueOf(name()));
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
