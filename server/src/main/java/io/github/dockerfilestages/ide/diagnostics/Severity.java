package io.github.dockerfilestages.ide.diagnostics;

import java.util.Locale;

/** How much a finding matters; the worst comes first. */
public enum Severity {
    /** BuildKit refuses to build. */
    ERROR,
    /** It builds, but hardly what was meant. */
    WARNING,
    INFORMATION,
    HINT;

    /** The word for it in JSON and in settings. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
