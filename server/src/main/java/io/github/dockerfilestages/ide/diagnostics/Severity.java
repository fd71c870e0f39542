package io.github.dockerfilestages.ide.diagnostics;

import java.util.Locale;

/** How serious a problem is, the worst first. */
public enum Severity {
    /** BuildKit refuses to build. */
    ERROR,
    /** It builds, but probably not what was meant. */
    WARNING,
    INFORMATION,
    HINT;

    /** The name in JSON and in settings. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
