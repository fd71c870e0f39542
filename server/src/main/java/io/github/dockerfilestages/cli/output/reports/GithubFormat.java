package io.github.dockerfilestages.cli.output.reports;

import io.github.dockerfilestages.cli.console.Console;
import io.github.dockerfilestages.cli.input.CheckResult;
import io.github.dockerfilestages.cli.input.CheckedFile;
import io.github.dockerfilestages.ide.diagnostics.LocatedDiagnostic;
import io.github.dockerfilestages.ide.diagnostics.Severity;
import io.github.dockerfilestages.text.PositionRange;
import io.github.dockerfilestages.text.ShownText;

/** Diagnostics as workflow commands, which GitHub Actions shows as annotations of the changed lines. */
final class GithubFormat {
    private GithubFormat() {}

    static void print(CheckResult result, Console console) {
        for (CheckedFile file : result.files()) {
            for (LocatedDiagnostic finding : file.findings()) {
                console.print(command(file, finding));
            }
        }
    }

    private static String command(CheckedFile file, LocatedDiagnostic finding) {
        return "::" + level(finding.severity())
                + " file=" + property(file.name())
                + "," + place(PositionRange.of(file.text(), finding.range()))
                + ",title=" + property(finding.code().id())
                + "::" + data(finding.message());
    }

    /** GitHub uses columns only for a range within one line. */
    private static String place(PositionRange range) {
        int line = range.start().line() + 1;
        int endLine = range.end().line() + 1;
        return line < endLine
                ? "line=" + line + ",endLine=" + endLine
                : "line=" + line
                        + ",col=" + (range.start().character() + 1)
                        + ",endColumn=" + (range.end().character() + 1);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION, HINT -> "notice";
        };
    }

    private static String data(String text) {
        return ShownText.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
