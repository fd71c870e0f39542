package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import java.util.Locale;

/** How {@code check} prints diagnostics. */
public enum CheckFormat {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    CHECKSTYLE,
    JUNIT;

    public void print(CheckResult result, Console console) {
        switch (this) {
            case TEXT -> TextFormat.print(result, console);
            case JSON -> JsonFormat.print(result, console);
            case SARIF -> SarifFormat.print(result, console);
            case GITHUB -> GithubFormat.print(result, console);
            case GITLAB -> GitlabFormat.print(result, console);
            case CHECKSTYLE -> CheckstyleFormat.print(result, console);
            case JUNIT -> JunitFormat.print(result, console);
        }
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
