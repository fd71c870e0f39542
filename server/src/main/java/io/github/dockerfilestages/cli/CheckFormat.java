package io.github.dockerfilestages.cli;

import java.util.Locale;

/** How {@code check} prints what it found. */
enum CheckFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    void print(CheckResult result, Console console) {
        switch (this) {
            case TEXT -> TextFindings.print(result, console);
            case JSON -> JsonFindings.print(result, console);
            case SARIF -> SarifFindings.print(result, console);
            case GITHUB -> GithubFindings.print(result, console);
        }
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
