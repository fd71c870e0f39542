package io.github.dockerfilestages.cli.output;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import java.util.Locale;

/** How {@code check} prints what it found. */
public enum CheckFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB;

    public void print(CheckResult result, Console console) {
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
